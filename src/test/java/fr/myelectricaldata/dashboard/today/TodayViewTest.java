package fr.myelectricaldata.dashboard.today;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.ShellSlot;
import fr.myelectricaldata.ui.chart.ChartJs;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@Import(TodayViewTest.Forecast.class)
class TodayViewTest extends ViewTest {
    /** A card that another room puts beside the figures. */
    @TestConfiguration
    static class Forecast {
        @Bean
        ShellSlot forecastSlot() {
            return new ShellSlot() {
                @Override
                public Place place() {
                    return Place.TODAY;
                }

                @Override
                public com.vaadin.flow.component.Component create() {
                    return new Span("Demain est rouge");
                }
            };
        }
    }

    private void open(String query) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("today" + query);
        eventually(() -> assertThat(_find(ChartJs.class)).hasSize(2));
    }

    @Test
    void fourFiguresEachSayWhatTheyAreComparedWith() {
        open("");
        assertThat(_find(Figure.class)).hasSize(4);
        assertThat(page()).contains("Cette semaine", "Depuis le 1er janvier", "que les mêmes jours un an plus tôt");
    }

    @Test
    void theUrgentStandsFirstAndGapsHaveTheirReason() {
        open("");
        assertThat(page()).contains("À savoir", "Autorisation jusqu’au", "manquent à l’historique");
        assertThat(page().indexOf("Autorisation jusqu’au")).isLessThan(page().indexOf("manquent à l’historique"));
    }

    @Test
    void whatOtherRoomsSayOfTodayStandsBesideIt() {
        open("");
        assertThat(page()).contains("Demain est rouge");
    }

    @Test
    void aHistoryOnItsWayIsToldWithItsShareAndItsEnd() {
        open("?pdl=" + FakePoints.HOUSE_ID);
        eventually(
                () -> assertThat(page()).contains("L’historique arrive d’Enedis", "13\u00a0% lus, encore 3\u00a0min"));
        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(15);
    }

    @Test
    void aBarLeadsToTheCurveOfItsDay() {
        open("?pdl=" + FakePoints.HOUSE_ID);
        ChartJs bars = _find(ChartJs.class).getFirst();
        ComponentUtil.fireEvent(bars, new ChartJs.PointClick(bars, true, 3));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("consumption/curve?pdl=" + FakePoints.HOUSE_ID + "&day=");
    }

    @Test
    void aNewcomerIsLedToEnedisAtOnce() {
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        go("today");
        assertThat(page()).contains("Vous partez chez Enedis");
        _click(_get(Button.class, spec -> spec.withText("Continuer chez Enedis")));
    }
}
