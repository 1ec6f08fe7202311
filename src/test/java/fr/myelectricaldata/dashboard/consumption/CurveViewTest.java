package fr.myelectricaldata.dashboard.consumption;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.chart.ChartJs;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurveViewTest extends ViewTest {
    private void open(String query) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("consumption/curve" + query);
    }

    private static String query() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    private static ChartJs chart() {
        eventually(() -> assertThat(_find(ChartJs.class)).hasSize(1));
        return _get(ChartJs.class);
    }

    @Test
    void saysEnergyPeakAndBaseLoadOfTheDay() {
        open("?day=2026-11-05");
        assertThat(chart().getElement().getAttribute("aria-label"))
                .contains("Courbe du jeudi 5", "en heures creuses", "Pointe de", "Talon de");
    }

    @Test
    void aUsualDayIsLaidOverIt() {
        open("?day=2026-11-05");
        chart();
        _click(_get(NativeButton.class, spec -> spec.withText("Jour moyen")));
        eventually(() -> assertThat(page()).contains("jeudi moyen"));
        assertThat(query()).contains("show=usual");
        assertThat(chart().getElement().getPropertyRaw("config").toString()).contains("jeudi moyen");
    }

    @Test
    void aStretchOfTheDayIsLookedAtCloselyAndLeftAgain() {
        open("?day=2026-11-05");
        ChartJs chart = chart();
        ComponentUtil.fireEvent(chart, new ChartJs.RangeSelected(chart, true, 6.3, 11.7));
        eventually(() -> assertThat(query()).contains("hours=6-12"));
        _click(_get(NativeButton.class, spec -> spec.withText("Journée entière")));
        eventually(() -> assertThat(query()).doesNotContain("hours"));
    }

    @Test
    void aNeighbouringDayIsOneTapAway() {
        open("?day=2026-11-05");
        chart();
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().contains("mer. 4"))));
        assertThat(query()).contains("day=2026-11-04");
    }

    @Test
    void aDayWithoutCurveSaysWhy() {
        LocalDate missing = LocalDate.of(2026, 11, 2)
                .datesUntil(LocalDate.of(2026, 11, 30))
                .filter(day -> day.toEpochDay() % 23 == 4)
                .findFirst()
                .orElse(LocalDate.of(2026, 11, 16));
        open("?day=" + missing);
        eventually(() -> assertThat(page()).contains("Pas de courbe pour ce jour", "Enedis n’a rien reçu"));
    }
}
