package fr.myelectricaldata.dashboard.consumption;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.ErrorState;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.chart.ChartJs;
import fr.myelectricaldata.ui.chart.DataTable;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrendViewTest extends ViewTest {
    @Autowired
    Clock clock;

    private void open(String query) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("consumption" + query);
    }

    private static void eventuallyDrawn() {
        eventually(() -> assertThat(_find(ChartJs.class)).hasSize(1));
    }

    @Test
    void showsThirtyDaysBesideThoseOfAYearBefore() {
        open("");
        eventuallyDrawn();
        assertThat(page()).contains("Moyenne par jour", "kWh", "Par jour", "Mêmes jours, un an plus tôt");
    }

    @Test
    void speaksEnglishToWhoeverAsks() {
        visit(FakePeople.ALICE_USER, Locale.ENGLISH);
        go("consumption");
        eventuallyDrawn();
        assertThat(page()).contains("Mean per day", "By day").doesNotContain("Moyenne", "!en");
    }

    @Test
    void aPresetChangesTheAddress() {
        open("");
        eventuallyDrawn();
        _click(_get(NativeButton.class, spec -> spec.withText("12 mois")));
        eventually(() -> assertThat(page()).contains("Par semaine"));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("from=" + Paris.today(clock).minusMonths(12));
    }

    @Test
    void aClickOnADayShowsItsCurve() {
        open("?from=2026-11-02&to=2026-11-12");
        eventuallyDrawn();
        ChartJs bars = _find(ChartJs.class).getFirst();
        ComponentUtil.fireEvent(bars, new ChartJs.PointClick(bars, true, 3));
        eventually(() -> assertThat(page()).contains("Courbe du jeudi 5"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("consumption/curve?")
                .contains("day=2026-11-05");
    }

    @Test
    void aStretchThatIsDrawnOutBecomesThePeriod() {
        open("?from=2026-11-02&to=2026-11-20");
        eventuallyDrawn();
        ChartJs bars = _find(ChartJs.class).getFirst();
        ComponentUtil.fireEvent(bars, new ChartJs.RangeSelected(bars, true, 2.2, 5.8));
        eventually(() -> assertThat(query()).isEqualTo("from=2026-11-04&to=2026-11-08"));
    }

    @Test
    void theLengthOfTheBarsStandsInTheAddress() {
        open("?from=2026-08-01&to=2026-11-20");
        eventuallyDrawn();
        _click(_get(NativeButton.class, spec -> spec.withText("Mois")));
        eventually(() -> assertThat(page()).contains("Par mois"));
        assertThat(query()).contains("show=month");
    }

    @Test
    void aMonthOfWhichTheSidesAreCutOffIsNoWholeOne() {
        open("?from=2026-08-30&to=2026-09-30&show=month");
        eventuallyDrawn();
        ChartJs bars = _find(ChartJs.class).getFirst();
        assertThat(bars.getElement().getAttribute("aria-label"))
                .contains("août 2026\u00a0(2 jours sur 31), septembre 2026\u00a0(28 jours sur 30)");
        assertThat(bars.getElement().getPropertyRaw("config").toString()).contains("--med-brand/hatch");
        assertThat(page()).contains("Incomplet");
    }

    @Test
    void aSeriesThatIsSwitchedOffStaysOffInTheAddress() {
        open("?from=2026-11-02&to=2026-11-20&hide=last-year");
        eventuallyDrawn();
        ChartJs bars = _find(ChartJs.class).getFirst();
        assertThat(bars.getElement().getPropertyRaw("muted").toString()).isEqualTo("[1]");
        _click(_get(
                NativeButton.class,
                spec -> spec.withAttribute("aria-pressed", "false")
                        .withPredicate(button ->
                                button.getElement().getTextRecursively().contains("un an plus tôt"))));
        assertThat(bars.getElement().getPropertyRaw("muted").toString()).isEqualTo("[]");
    }

    private static String query() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    @Test
    void everyChartHasItsTable() {
        open("?from=2026-11-02&to=2026-11-12");
        eventuallyDrawn();
        _click(_find(NativeButton.class, spec -> spec.withText("Afficher le tableau"))
                .getFirst());
        assertThat(textOf(_get(DataTable.class))).contains("Un an plus tôt", "kWh");
    }

    @Test
    void aChartIsDescribedInWords() {
        open("?from=2026-11-02&to=2026-11-12");
        eventuallyDrawn();
        assertThat(_find(ChartJs.class).getFirst().getElement().getAttribute("aria-label"))
                .contains("Le jour le plus chargé est le");
    }

    @Test
    void theOtherMeterIsChosenInTheTopBarAndStandsInTheAddress() {
        open("");
        eventuallyDrawn();
        @SuppressWarnings("unchecked")
        Select<fr.myelectricaldata.meter.UsagePoint> picker = _get(Select.class);
        assertThat(picker.getValue().id()).isEqualTo(FakePoints.HOUSE_ID);
        com.github.mvysny.kaributesting.v10.LocatorJ._setValue(
                picker, picker.getListDataView().getItems().skip(1).findFirst().orElseThrow());
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("pdl=" + FakePoints.SHED_ID);
    }

    @Test
    void slowReadingTellsHowFarItIsAndCanBeCancelled() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        metering.gate = new CountDownLatch(1);
        go("consumption");
        eventually(() -> assertThat(textOf(_get(LoadingPanel.class))).contains("étape 11 sur 52"));
        _click(_get(Button.class, spec -> spec.withText("Annuler")));
        assertThat(page()).contains("Lecture annulée");
        metering.gate.countDown();
    }

    @Test
    void aFailureSaysWhoseItIsAndOffersToTryAgain() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        metering.failure = new MeterDataException(Finding.UNAVAILABLE, "time-out");
        go("consumption");
        eventually(() -> assertThat(textOf(_get(ErrorState.class))).contains("Enedis"));
        metering.failure = null;
        _click(_get(Button.class, spec -> spec.withText("Réessayer")));
        eventuallyDrawn();
    }

    @Test
    void anUnexpectedFailureShowsAReferenceAndNoDetail() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        metering.failure = new IllegalStateException("secret detail");
        go("consumption");
        eventually(() ->
                assertThat(textOf(_get(ErrorState.class))).contains("référence").doesNotContain("secret detail"));
    }

    @Test
    void withoutAMeterItLeadsToTheMeters() {
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        go("consumption");
        _get(RouterLink.class, spec -> spec.withText("Relier un compteur"));
        _assertNone(ChartCard.class);
    }
}
