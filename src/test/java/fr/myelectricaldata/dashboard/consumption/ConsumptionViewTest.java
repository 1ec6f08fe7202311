package fr.myelectricaldata.dashboard.consumption;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsumptionViewTest extends ViewTest {
    @Autowired
    Clock clock;

    private void open(String query) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("consumption" + query);
    }

    private static void eventuallyTwoCharts() {
        eventually(() -> assertThat(_find(ChartJs.class)).hasSize(2));
    }

    @Test
    void showsThirtyDaysAndTheCurveOfTheNewestOne() {
        open("");
        eventuallyTwoCharts();
        assertThat(page()).contains("Moyenne par jour", "kWh", "Par jour", "Courbe d", "Talon de");
    }

    @Test
    void speaksEnglishToWhoeverAsks() {
        visit(FakePeople.ALICE_USER, Locale.ENGLISH);
        go("consumption");
        eventuallyTwoCharts();
        assertThat(page()).contains("Mean per day", "Base load of").doesNotContain("Moyenne", "!en");
    }

    @Test
    void aPresetChangesTheAddress() {
        open("");
        eventuallyTwoCharts();
        _click(_get(NativeButton.class, spec -> spec.withText("12 mois")));
        eventually(() -> assertThat(page()).contains("Par semaine"));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("from=" + Paris.today(clock).minusMonths(12));
    }

    @Test
    void aClickOnADayShowsItsCurve() {
        open("?from=2026-11-02&to=2026-11-12");
        eventuallyTwoCharts();
        ChartJs bars = _find(ChartJs.class).getFirst();
        com.vaadin.flow.component.ComponentUtil.fireEvent(bars, new ChartJs.PointClick(bars, true, 3));
        eventually(() -> assertThat(page()).contains("Courbe du jeudi 5"));
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("day=2026-11-05");
    }

    @Test
    void everyChartHasItsTable() {
        open("?from=2026-11-02&to=2026-11-12");
        eventuallyTwoCharts();
        _click(_find(NativeButton.class, spec -> spec.withText("Afficher le tableau"))
                .getFirst());
        assertThat(textOf(_get(DataTable.class))).contains("Un an plus tôt", "kWh");
    }

    @Test
    void aChartIsDescribedInWords() {
        open("?from=2026-11-02&to=2026-11-12");
        eventuallyTwoCharts();
        assertThat(_find(ChartJs.class).getFirst().getElement().getAttribute("aria-label"))
                .contains("Le jour le plus chargé est le");
    }

    @Test
    void theOtherMeterIsChosenInTheTopBarAndStandsInTheAddress() {
        open("");
        eventuallyTwoCharts();
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
        eventuallyTwoCharts();
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

    @Test
    void aDayWithoutCurveSaysWhy() {
        LocalDate missing = LocalDate.of(2026, 11, 2)
                .datesUntil(LocalDate.of(2026, 11, 30))
                .filter(day -> day.toEpochDay() % 23 == 4)
                .findFirst()
                .orElse(LocalDate.of(2026, 11, 16));
        open("?from=2026-11-01&to=2026-11-22&day=" + missing);
        eventually(() -> assertThat(page()).contains("Pas de courbe pour ce jour", "Enedis n’a rien reçu"));
    }
}
