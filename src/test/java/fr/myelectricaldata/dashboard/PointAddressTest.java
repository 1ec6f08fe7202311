package fr.myelectricaldata.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Notice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the address of a page about one meter, and what becomes of it. */
class PointAddressTest extends ViewTest {
    private static final String SHED_TEXT = "pdl=00000000-0000-0000-0000-0000000000a2";
    private static final String SHED = "pdl=" + FakePoints.SHED_ID;
    private static final String HOUSE = "pdl=" + FakePoints.HOUSE_ID;
    private static final String STRANGER = "pdl=" + FakePoints.REVOKED_ID;

    private void open(String address) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go(address);
    }

    /** The address without its path, in the order of names. */
    private static String query() {
        return sorted(
                UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString());
    }

    private static String sorted(String query) {
        return Stream.of(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private static List<String> notices() {
        return _find(Notice.class).stream().map(ViewTest::textOf).toList();
    }

    private static List<String> places() {
        return _find(Nav.class, spec -> spec.withClasses("side-places")).stream()
                .flatMap(nav -> _find(nav, RouterLink.class).stream())
                .map(RouterLink::getHref)
                .toList();
    }

    // Places

    @ParameterizedTest
    @ValueSource(strings = {"today", "consumption", "consumption/power", "production", "meters"})
    void everyPlaceAboutMetersKeepsTheChosenOne(String page) {
        open(page + "?" + SHED);
        assertThat(places())
                .contains("today?" + SHED, "consumption?" + SHED, "production?" + SHED, "meters?" + SHED, "account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?" + SHED_TEXT})
    void thePresentPlaceIsMarkedWhateverItsAddressCarries(String query) {
        open("consumption/power" + query);
        assertThat(_find(Nav.class, spec -> spec.withClasses("side-places")).stream()
                        .flatMap(nav -> _find(nav, RouterLink.class).stream())
                        .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                        .map(ViewTest::textOf))
                .containsExactly("Consommation");
    }

    @Test
    void theMeterIsKeptAcrossPlacesThatAreAboutNone() {
        open("consumption?" + SHED + "&from=2026-10-01&to=2026-10-31");
        go("account");
        assertThat(query()).isEmpty();
        assertThat(places()).contains("today?" + SHED, "production?" + SHED);
    }

    @Test
    void anAddressThatNamesNoMeterLeavesThePlacesAsTheyAre() {
        open("consumption?" + SHED);
        go("today");
        assertThat(places()).contains("today", "consumption", "production", "meters");
    }

    // Meters that are not there

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdl=00000000-0000-0000-0000-0000000000b1",
                "pdl=00000000-0000-0000-0000-00000000dead",
                "pdl=rubbish"
            })
    void foreignUnknownAndMalformedMetersAreToldAlikeAndTheAddressIsCorrected(String stranger) {
        open("consumption?" + stranger + "&from=2026-10-01&to=2026-10-31");
        assertThat(notices())
                .containsExactly("Ce compteur n’est pas, ou plus, à vous\u00a0: voici «\u00a0Maison\u00a0».");
        assertThat(query()).isEqualTo("from=2026-10-01&" + HOUSE + "&to=2026-10-31");
    }

    @Test
    void theNoticeGoesWithTheNextClick() {
        open("today?" + STRANGER);
        go("today?" + SHED);
        assertThat(notices()).isEmpty();
    }

    @Test
    void whoeverHasNoMeterIsToldWithoutAnother() {
        visit(FakePeople.NEW_USER, Locale.ENGLISH);
        go("today?" + SHED);
        assertThat(notices()).containsExactly("This meter is not, or no longer, yours.");
        assertThat(query()).isEmpty();
    }

    @Test
    void aPageLeftOpenOnADeletedMeterSaysSoAtTheNextClick() {
        open("consumption");
        points.deleted.add(FakePoints.HOUSE_ID);
        go("consumption?from=2026-10-01&to=2026-10-31");
        assertThat(notices()).singleElement().asString().startsWith("Ce compteur n’est pas, ou plus, à vous");
        assertThat(query()).isEqualTo("from=2026-10-01&" + SHED + "&to=2026-10-31");
    }

    @Test
    void anotherPageSaysSoToo() {
        open("consumption");
        points.deleted.add(FakePoints.HOUSE_ID);
        go("today");
        assertThat(notices()).singleElement().asString().startsWith("Ce compteur n’est pas, ou plus, à vous");
    }

    @Test
    void aPausedMeterIsStillOnesOwnAndNamedAsPaused() {
        points.paused.add(FakePoints.HOUSE_ID);
        open("today?" + HOUSE);
        assertThat(notices()).containsExactly("«\u00a0Maison\u00a0» est en pause\u00a0: voici «\u00a0…0007\u00a0».");
        assertThat(query()).isEqualTo(SHED);
    }

    @Test
    void anAddressThatIsRightIsLeftAlone() {
        String right = SHED + "&from=2026-10-01&to=2026-10-31&show=week";
        open("consumption?" + right);
        assertThat(notices()).isEmpty();
        assertThat(query()).isEqualTo(sorted(right));
    }

    // The rest of the address

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consumption       | from=2026-10-31&to=2026-10-01                  | ''",
                "consumption       | from=1500-01-01&to=2026-10-01                  | ''",
                "consumption       | from=2026-02-31&to=2026-03-31                  | ''",
                "consumption       | from=yesterday                                 | ''",
                "consumption       | show=everything                                | ''",
                "consumption       | from=2026-10-01&to=2026-10-31&show=usual       | from=2026-10-01&to=2026-10-31",
                "consumption/curve | day=2031-01-01                                 | ''",
                "consumption/curve | show=month                                     | ''",
                "consumption/curve | day=2026-10-05&hours=12-6                      | day=2026-10-05",
                "today             | show=week                                      | ''"
            })
    void whatCannotBeUnderstoodIsToldAndLeavesTheAddress(String page, String asked, String left) {
        open(page + "?" + asked);
        assertThat(notices())
                .containsExactly("Une partie de l’adresse n’a pas été comprise\u00a0: la page montre ce qu’elle montre"
                        + " d’habitude à sa place.");
        assertThat(query()).isEqualTo(left);
    }

    @Test
    void aPeriodThatReachesIntoTheFutureIsCutInTheAddressToo() {
        open("consumption?from=2026-10-01&to=2999-01-01");
        assertThat(notices()).isEmpty();
        assertThat(query()).startsWith("from=2026-10-01&to=").doesNotContain("2999");
    }

    @Test
    void whatOthersAddedToTheAddressLeavesItWithoutAWord() {
        open("consumption?continue&" + SHED);
        assertThat(notices()).isEmpty();
        assertThat(query()).isEqualTo(SHED);
    }

    @Test
    void twoThingsThatAreWrongAreToldEach() {
        open("consumption?pdl=" + UUID.randomUUID() + "&show=everything");
        assertThat(notices()).hasSize(2);
        assertThat(query()).isEqualTo(HOUSE);
    }
}
