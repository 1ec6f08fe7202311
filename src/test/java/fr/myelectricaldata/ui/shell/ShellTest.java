package fr.myelectricaldata.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest extends ViewTest {
    /** docs/architecture: machines own these first segments, so that no page ever hides an API. */
    private static final List<String> MACHINES = List.of(
            "api",
            "accounts",
            "oauth",
            "pdl",
            "enedis",
            "energy",
            "ping",
            "docs",
            "redoc",
            "openapi.json",
            "actuator",
            "valid_access",
            "contracts",
            "addresses",
            "identity",
            "contact",
            "daily_consumption",
            "daily_production",
            "daily_consumption_max_power",
            "consumption_load_curve",
            "production_load_curve",
            "cache",
            "rte",
            "edf",
            "v1",
            "demo",
            "enedis-simulator",
            "rte-simulator");

    static Stream<Class<? extends Component>> everyView() {
        return views().stream();
    }

    private static String address(Class<? extends Component> view) {
        return view.getAnnotation(Route.class).value();
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void noPageTakesAnAddressOfTheMachines(Class<? extends Component> view) {
        assertThat(MACHINES).doesNotContain(address(view).split("/")[0]);
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void everyPageSaysWhoMayEnter(Class<? extends Component> view) {
        assertThat(Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                        .filter(view::isAnnotationPresent))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void everyPageHasOneHeadingAndATitleInBothLanguages(Class<? extends Component> view) {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            visit(whoMayEnter(view), language);
            go(address(view));
            assertThat(_find(H1.class)).hasSize(1);
            assertThat(UI.getCurrent().getInternals().getTitle()).isNotBlank().doesNotContain("!");
            assertThat(page()).doesNotContain("!fr", "!en", "!{");
        }
    }

    private static @Nullable AccountPrincipal whoMayEnter(Class<? extends Component> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return null;
        }
        return view.isAnnotationPresent(RolesAllowed.class) ? FakePeople.OPERATOR_USER : FakePeople.ALICE_USER;
    }

    @Test
    void operatorsHaveTheirPlacesInTheMenuAndOthersDoNotEnterThem() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("meters");
        assertThat(textOf(_find(Places.class).getFirst())).contains("Collecte");
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("admin/collection");
        assertThat(page()).doesNotContain("Collecte").contains("Cette page n’existe pas");
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void strangersSeePublicPagesAlone(Class<? extends Component> view) {
        go(address(view));
        boolean entered = UI.getCurrent().getActiveRouterTargetsChain().stream().anyMatch(view::isInstance);
        assertThat(entered).as(view.getSimpleName()).isEqualTo(view.isAnnotationPresent(AnonymousAllowed.class));
    }

    @Test
    void theMenuNamesThePlacesInTheReadersLanguage() {
        visit(FakePeople.ALICE_USER, Locale.ENGLISH);
        go("meters");
        assertThat(textOf(_find(Places.class).getFirst()))
                .isEqualTo("TodayConsumptionProductionMetersMy accountConnect your tools");
        assertThat(page()).contains("alice@exemple.fr");
    }

    @Test
    void theLanguageChangesAtOnceAndTheReaderStaysWhereTheyAre() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("meters?pdl=" + FakePoints.SHED_ID);
        Language.ENGLISH.apply(UI.getCurrent());
        assertThat(page()).contains("Meters", "See my consumption").doesNotContain("Compteurs");
        assertThat(query()).isEqualTo("pdl=" + FakePoints.SHED_ID);
    }

    private static String query() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "meters", "faq", "today"})
    void theMarkOfSigningInLeavesTheAddress(String page) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go(page + "?continue");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(page);
        assertThat(query()).isEmpty();
    }

    @Test
    void frenchIsTheFirstLanguageAndSpeaksToBrowsersOfNeither() {
        assertThat(spring.getBean(com.vaadin.flow.i18n.I18NProvider.class).getProvidedLocales())
                .containsExactly(Locale.FRENCH, Locale.ENGLISH);
    }

    @Test
    void anUnknownAddressIsSaidKindly() {
        NotFoundPage page = new NotFoundPage();
        UI.getCurrent().removeAll();
        UI.getCurrent().add(page);
        assertThat(page.setErrorParameter(null, null)).isEqualTo(404);
        assertThat(_get(page, H1.class).getText()).isEqualTo("Cette page n’existe pas");
    }

    @Test
    void aFailingClickIsToldWithoutItsDetails() {
        new UiErrorHandler().error(new ErrorEvent(new IllegalStateException("secret detail")));
        eventually(() -> assertThat(com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications())
                .isNotEmpty());
        assertThat(textOf(com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications()
                        .getFirst()))
                .contains("référence")
                .doesNotContain("secret detail");
    }

    @Test
    void whoIsSignedInIsLedFromTheLandingToToday() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("today");
    }

    @Test
    void everyPageEndsWithTheSitesPages() {
        for (AccountPrincipal reader : Arrays.asList(null, FakePeople.ALICE_USER)) {
            visit(reader, Locale.FRENCH);
            go(reader == null ? "" : "meters");
            assertThat(_find(_get(SiteFooter.class), Anchor.class))
                    .extracting(Anchor::getHref)
                    .containsExactly("faq", "api-guide", "status", "privacy", "legal");
        }
    }

    @Test
    void placesThatThePhonesBarHasNoRoomForStandInTheUserMenu() {
        visit(FakePeople.OPERATOR_USER, Locale.FRENCH);
        go("meters");
        List<String> places = MenuConfiguration.getMenuEntries().stream()
                .map(entry -> UI.getCurrent().getTranslation(entry.title()))
                .toList();
        assertThat(places).hasSizeGreaterThan(5);
        List<String> inMenu = _get(Preferences.class).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getClassNames().contains("phone-place"))
                .map(item -> textOf(item))
                .toList();
        assertThat(inMenu).isEqualTo(places.subList(5, places.size()));
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("meters");
        assertThat(_get(Preferences.class).getItems().getFirst().getSubMenu().getItems().stream()
                        .filter(item -> item.getClassNames().contains("phone-place"))
                        .map(item -> textOf(item)))
                .as("what only operators see")
                .containsExactly("Brancher vos outils");
    }
}
