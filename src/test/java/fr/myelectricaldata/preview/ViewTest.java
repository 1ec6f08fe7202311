package fr.myelectricaldata.preview;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.ui.FakeAccounts;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** A page without a browser: who looks, in which language; the rooms behind it are made up. */
@SpringBootTest(properties = "setting.ENEDIS_ENVIRONMENT=simulator")
@Import({FakeRooms.class, FakeAccounts.class})
public abstract class ViewTest {
    private static final Routes ROUTES = routes();

    @Autowired
    protected ApplicationContext spring;

    @Autowired
    protected FakeMetering metering;

    @Autowired
    protected FakePoints points;

    /** Views are package-private, so Karibu's own discovery does not see them. */
    private static Routes routes() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        ClassPathScanningCandidateComponentProvider errors = new ClassPathScanningCandidateComponentProvider(false);
        errors.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        Routes routes = new Routes();
        scan.findCandidateComponents("fr.myelectricaldata")
                .forEach(found ->
                        routes.getRoutes().add(type(found.getBeanClassName()).asSubclass(Component.class)));
        routes.getErrorRoutes().clear();
        errors.findCandidateComponents("fr.myelectricaldata.ui.shell")
                .forEach(found -> routes.getErrorRoutes().add(errorType(found.getBeanClassName())));
        return routes;
    }

    private static Class<?> type(@Nullable String name) {
        return ClassUtils.resolveClassName(String.valueOf(name), ViewTest.class.getClassLoader());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> errorType(@Nullable String name) {
        return (Class<? extends HasErrorParameter<?>>) type(name);
    }

    protected static java.util.Set<Class<? extends Component>> views() {
        return ROUTES.getRoutes();
    }

    @BeforeEach
    void nobody() {
        visit(null, Locale.FRENCH);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
        metering.failure = null;
        metering.gate.countDown();
        points.deleted.clear();
        points.paused.clear();
    }

    /** A fresh browser of this person. */
    protected final void visit(@Nullable AccountPrincipal person, Locale language) {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
        if (person != null) {
            SecurityContextHolder.getContext().setAuthentication(FakePeople.signedIn(person));
        }
        MockVaadin.INSTANCE.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session) {
                @Override
                public @Nullable Principal getUserPrincipal() {
                    return SecurityContextHolder.getContext().getAuthentication();
                }

                @Override
                public void login(@Nullable String name, @Nullable String password) {
                    // what Spring Security's filter would do stands outside of these tests
                }
            };
            request.setUserInRole((principal, role) -> hasRole(role));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, spring, UI::new));
        UI.getCurrent().getSession().setLocale(language);
        UI.getCurrent().setLocale(language);
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private static boolean hasRole(String role) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream().anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority()));
    }

    /** Lets background work reach the page, round-trip by round-trip. */
    protected static void eventually(ThrowingRunnable check) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            check.run();
        });
    }

    /** Goes to a path with its query. */
    protected static void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    /** What is written in a component and in everything visible inside it. */
    protected static String textOf(Component component) {
        if (component instanceof Text text) {
            return text.getText();
        }
        if (!component.isVisible()) {
            return "";
        }
        // Text nodes that are components are met among the children.
        boolean withText = component.getChildren().noneMatch(Text.class::isInstance);
        return (withText ? component.getElement().getText() : "")
                + component.getChildren().map(ViewTest::textOf).collect(Collectors.joining());
    }

    protected static String page() {
        return textOf(UI.getCurrent());
    }
}
