package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.NewRole;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.PermissionMissingException;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.RoleLabel;
import fr.myelectricaldata.account.role.RoleName;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.testing.ApiClient;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address, every view and every guarded action of every service, asked for by everybody there can be. All are
 * discovered; what each needs is written down in src/test/resources/permissions, and whoever adds one has to say so there:
 * {@code open} (anybody), {@code consent} (anybody but a wrong token), {@code conso} (a token of that format alone),
 * {@code signed-in}, {@code writer} (everybody but the demonstration), or a permission. Requests really pass the filters
 * and interceptors, and end just before the controller.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import(WhoMayDoWhatTest.StopAtTheDoor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTest {
    private static final String LET_IN = "X-Let-In";
    /** Where an address stands with this prefix and without it. */
    private static final String TWICE = "[/api]";

    private static final Permission ONE = Permission.JOBS;

    enum Person {
        ANONYMOUS,
        DEMO,
        VISITOR,
        MODERATOR,
        /** Of a role that people made, with one permission. */
        CUSTOM,
        ADMIN
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    @Autowired
    AccountService accounts;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient database;

    @Autowired
    SupportAccess support;

    @Autowired
    NavigationAccessControl pages;

    @Autowired
    ServletContext servlet;

    @Autowired
    @Qualifier("needsAdvisor")
    Advisor guard;

    private final Map<Person, Account> people = new EnumMap<>(Person.class);
    private final Map<Person, ApiClient> clients = new EnumMap<>(Person.class);

    @BeforeAll
    void everybody() {
        clients.put(Person.ANONYMOUS, ApiClient.anonymous(port));
        add(Person.ADMIN, Role.ADMIN);
        Role custom = roles.create(
                AccountPrincipal.of(people.get(Person.ADMIN)),
                new NewRole(new RoleName("one_permission"), new RoleLabel("Une seule", null), Set.of(ONE)));
        add(Person.CUSTOM, custom.id());
        add(Person.MODERATOR, Role.MODERATOR);
        add(Person.VISITOR, Role.VISITOR);
        add(Person.DEMO, Role.VISITOR);
    }

    private void add(Person person, String role) {
        AccountId id = accounts.signUp(new EmailAddress(person + "@example.org"), new NewPassword("Un-mot-de-passe-1"))
                .account()
                .id();
        database.sql("update account set role_id = ?, demo = ? where id = ?")
                .params(role, person == Person.DEMO, id.toString())
                .update();
        clients.put(
                person,
                ApiClient.anonymous(port)
                        .as("Bearer " + accounts.regenerateSecret(id).clientSecret()));
        people.put(person, accounts.get(id));
    }

    private @Nullable Rights rightsOf(Person person) {
        return person == Person.ANONYMOUS ? null : people.get(person).rights();
    }

    /** What the written word means for this person. */
    private boolean may(Person person, String needed) {
        Rights rights = rightsOf(person);
        return switch (needed) {
            case "open", "consent" -> true;
            case "conso" -> false;
            case "signed-in" -> rights != null;
            case "writer" -> rights != null && !rights.readsOnly();
            default -> rights != null && rights.may(Permission.of(needed).orElseThrow());
        };
    }

    private static Map<String, String> written(String file) {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/permissions", file))) {
            Map<String, String> expected = new TreeMap<>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String thing = line.substring(0, line.lastIndexOf(' ')).strip();
                String needed = line.substring(line.lastIndexOf(' ') + 1);
                expected.put(thing.replace(TWICE, ""), needed);
                expected.put(thing.replace(TWICE, "/api"), needed);
            });
            return expected;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void nothingIsWithoutAWordAndNoWordWithoutAThing() {
        assertThat(written("routes.txt").keySet()).isEqualTo(routes());
        assertThat(written("views.txt").keySet()).isEqualTo(views().keySet());
        assertThat(written("actions.txt").keySet()).isEqualTo(actions().keySet());
    }

    @Test
    void everyPermissionWordIsOneThatExists() {
        Set<String> words = new TreeSet<>(List.of("open", "consent", "conso", "signed-in", "writer"));
        Arrays.stream(Permission.values()).map(Permission::word).forEach(words::add);
        for (String file : List.of("routes.txt", "views.txt", "actions.txt")) {
            assertThat(words).containsAll(written(file).values());
        }
    }

    @ParameterizedTest
    @EnumSource
    void addressesLetInWhomTheyShould(Person person) {
        List<String> wrong = new ArrayList<>();
        written("routes.txt").forEach((route, needed) -> {
            String answer = ask(person, route);
            boolean expected = may(person, needed);
            boolean right = expected
                    ? answer.equals("in")
                    : answer.equals(rightsOf(person) == null ? "401" : "403")
                            || (needed.equals("conso") && List.of("400", "401").contains(answer));
            if (!right) {
                wrong.add(route + " needs " + needed + ", and answers " + person + ": " + answer);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Whatever it is, and whoever asks: the support reads points and their data. Nothing is answered about the operator. */
    @Test
    void inAnothersDataTheSupportReadsAndDoesNothingElse() {
        support.open(people.get(Person.VISITOR).id(), SupportAccess.USUAL);
        ApiClient operator = clients.get(Person.ADMIN);
        List<String> wrong = new ArrayList<>();
        written("routes.txt").forEach((route, needed) -> {
            if (!ApiPaths.owns(route.substring(route.indexOf(' ') + 1))) {
                return; // a page, which knows no such header
            }
            boolean readable = route.matches("GET (/api)?/(pdl|enedis)(/.*)?");
            String answer = ask(
                    operator,
                    route,
                    request -> request.header(
                            "X-Impersonate-User-Id",
                            people.get(Person.VISITOR).id().toString()));
            // Conso's addresses know no accounts, but tokens of their own.
            List<String> right =
                    readable ? List.of("in") : needed.equals("conso") ? List.of("400", "401", "403") : List.of("403");
            if (!right.contains(answer)) {
                wrong.add(route + " answers " + answer);
            }
        });
        assertThat(wrong).isEmpty();
        support.close(people.get(Person.VISITOR).id());
    }

    /** Also where the account that is looked at may do everything. */
    @Test
    void whoLooksAtAnothersPagesEntersNothingThatNeedsAPermissionAndActsForNobody() {
        Account administrator = people.get(Person.ADMIN);
        AccountPrincipal looking = AccountPrincipal.forSupport(administrator, AccountId.random());
        Map<String, Class<?>> views = views();
        List<String> wrong = new ArrayList<>();
        written("views.txt").forEach((address, needed) -> {
            boolean expected = List.of("open", "signed-in").contains(needed);
            if (enters(looking, looking.rights(), views.get(address), address) != expected) {
                wrong.add(address + " needs " + needed);
            }
        });
        actions().forEach((name, action) -> {
            if (acts(looking, action)) {
                wrong.add(name);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private String ask(Person person, String route) {
        return ask(clients.get(person), route, request -> request);
    }

    private static String ask(ApiClient client, String route, UnaryOperator<HttpRequest.Builder> with) {
        String verb = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{[^}]*}", "1")
                .replace("**", "liveness");
        HttpResponse<String> answer =
                client.send(path, request -> with.apply(request.method(verb, BodyPublishers.noBody())));
        // Spring Boot's own endpoints know no interceptors.
        boolean let = answer.headers().firstValue(LET_IN).isPresent() || answer.statusCode() == 200;
        return let ? "in" : String.valueOf(answer.statusCode());
    }

    /** Verb and pattern of whatever answers machines; error pages and the stand-ins know nothing of accounts. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        spring.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> info.getPatternValues().stream()
                                .filter(pattern -> !pattern.contains("-simulator") && !pattern.endsWith("/error"))
                                .forEach(pattern -> verbs(info).forEach(verb -> routes.add(verb + " " + pattern)))));
        return routes;
    }

    private static Stream<String> verbs(RequestMappingInfo info) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        return verbs.isEmpty() ? Stream.of("GET") : verbs.stream().map(RequestMethod::name);
    }

    @ParameterizedTest
    @EnumSource
    void viewsLetInWhomTheyShould(Person person) {
        Map<String, Class<?>> views = views();
        List<String> wrong = new ArrayList<>();
        written("views.txt").forEach((address, needed) -> {
            if (enters(person, views.get(address), address) != may(person, needed)) {
                wrong.add(address + " needs " + needed + ", which " + person + " is told otherwise");
            }
        });
        assertThat(wrong).isEmpty();
    }

    private Map<String, Class<?>> views() {
        Map<String, Class<?>> views = new TreeMap<>();
        registry().getRegisteredRoutes().stream()
                .filter(route -> route.getNavigationTarget().getName().startsWith("fr.myelectricaldata"))
                .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
                .forEach((RouteBaseData<?> route) -> views.put("/" + route.getTemplate(), route.getNavigationTarget()));
        return views;
    }

    private RouteRegistry registry() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet));
    }

    private boolean enters(Person person, Class<?> view, String address) {
        Rights rights = rightsOf(person);
        return enters(rights == null ? null : AccountPrincipal.of(people.get(person)), rights, view, address);
    }

    private boolean enters(
            @Nullable AccountPrincipal principal, @Nullable Rights rights, Class<?> view, String address) {
        NavigationContext visit = new NavigationContext(
                new Router(registry()),
                view,
                new Location(address.substring(1)),
                RouteParameters.empty(),
                principal,
                role -> rights != null
                        && AuthorityUtils.createAuthorityList(rights.authorities()).stream()
                                .anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority())),
                false);
        return pages.checkAccess(visit, true).decision() == AccessCheckDecision.ALLOW;
    }

    @ParameterizedTest
    @EnumSource
    void servicesActForWhomTheyShould(Person person) {
        Map<String, Method> actions = actions();
        AccountPrincipal actor = person == Person.ANONYMOUS
                ? new AccountPrincipal(AccountId.random(), "nobody@example.org", Rights.ADMIN)
                : AccountPrincipal.of(people.get(person));
        List<String> wrong = new ArrayList<>();
        written("actions.txt").forEach((name, needed) -> {
            if (acts(actor, actions.get(name)) != may(person, needed)) {
                wrong.add(name + " needs " + needed + ", which " + person + " is told otherwise");
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** By interface and method; each bean that offers one stands behind the guard. */
    private Map<String, Method> actions() {
        Map<String, Method> actions = new TreeMap<>();
        for (Class<?> type : ownTypes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Needs.class)) {
                    assertThat(type)
                            .as("only calls through an interface pass the guard")
                            .isInterface();
                    assertThat(method.getParameterTypes()[0]).isEqualTo(AccountPrincipal.class);
                    actions.put(type.getSimpleName() + "." + method.getName(), method);
                }
            }
        }
        actions.values().stream().map(Method::getDeclaringClass).distinct().forEach(this::stands);
        return actions;
    }

    private void stands(Class<?> service) {
        assertThat(spring.getBeansOfType(service).values())
                .isNotEmpty()
                .allSatisfy(bean -> assertThat(((Advised) bean).getAdvisors()).contains(guard));
    }

    private static List<Class<?>> ownTypes() {
        try {
            var classes = new PathMatchingResourcePatternResolver();
            var reader = new CachingMetadataReaderFactory(classes);
            List<Class<?>> types = new ArrayList<>();
            String all = ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + "fr/myelectricaldata/**/*.class";
            for (var file : classes.getResources(all)) {
                var metadata = reader.getMetadataReader(file).getAnnotationMetadata();
                if (metadata.hasAnnotatedMethods(Needs.class.getName())) {
                    types.add(Class.forName(metadata.getClassName()));
                }
            }
            return types;
        } catch (IOException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The guard itself before a service that does nothing, so that nothing is deleted here. */
    private boolean acts(AccountPrincipal actor, Method action) {
        ProxyFactory proxy = new ProxyFactory();
        proxy.setInterfaces(action.getDeclaringClass());
        proxy.addAdvisor(guard);
        proxy.addAdvice((MethodInterceptor) call -> nothing(action.getReturnType()));
        @Nullable
        Object[] arguments = Arrays.stream(action.getParameterTypes())
                .map(WhoMayDoWhatTest::nothing)
                .toArray();
        arguments[0] = actor;
        try {
            action.invoke(proxy.getProxy(), arguments);
            return true;
        } catch (InvocationTargetException refused) {
            assertThat(refused).hasCauseInstanceOf(PermissionMissingException.class);
            return false;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == void.class ? null : Array.get(Array.newInstance(type, 1), 0);
    }

    /** Behind every interceptor of the gateway: whoever comes here was let in, and nothing happens. */
    @TestConfiguration(proxyBeanMethods = false)
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class StopAtTheDoor implements WebMvcConfigurer, HandlerInterceptor {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            response.setHeader(LET_IN, "yes");
            response.getOutputStream().write("in".getBytes(StandardCharsets.US_ASCII));
            return false;
        }
    }
}
