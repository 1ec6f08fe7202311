package fr.myelectricaldata.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouterLink;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.chart.ChartJs;
import fr.myelectricaldata.ui.chart.DataTable;
import fr.myelectricaldata.ui.chart.HeatMap;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page about a meter, in both languages: what it draws, what it says, and the same as a table. */
class AnalysisPagesTest extends ViewTest {
    private static final String SOLAR = "?pdl=" + FakePoints.SHED_ID;

    private void open(String page, Locale language) {
        visit(FakePeople.ALICE_USER, language);
        go(page.startsWith("production") ? page + SOLAR : page);
    }

    private static int drawings() {
        return _find(ChartJs.class).size() + _find(HeatMap.class).size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today                  | 2 | Hier,                        | Yesterday,",
                "consumption            | 1 | Moyenne par jour             | Mean per day",
                "consumption/curve      | 1 | Jours voisins                | Days around",
                "consumption/heat-maps  | 2 | Un jour sur deux             | One day in two",
                "consumption/off-peak   | 1 | en heures creuses            | off-peak",
                "consumption/power      | 2 | La plus forte pointe         | The highest peak",
                "consumption/compare    | 2 | Journée moyenne              | Mean day",
                "consumption/habits     | 1 | Jours inhabituels            | Unusual days",
                "production             | 1 | injectés                     | injected",
                "production/curve       | 1 | Injection du                 | Injection of",
                "production/balance     | 2 | Le compteur ne voit          | The meter sees"
            })
    void drawsAndSpeaksInBothLanguages(String page, int drawings, String french, String english) {
        open(page, Locale.FRENCH);
        eventually(() -> assertThat(drawings()).isEqualTo(drawings));
        assertThat(page() + labels()).contains(french).doesNotContain("!fr", "{0}");
        open(page, Locale.ENGLISH);
        eventually(() -> assertThat(drawings()).isEqualTo(drawings));
        assertThat(page() + labels()).contains(english).doesNotContain("!en", "{0}");
    }

    /** Names that are spoken and not seen. */
    private static String labels() {
        return _find(com.vaadin.flow.component.html.Div.class).stream()
                .map(div -> String.valueOf(div.getElement().getAttribute("aria-label")))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "consumption",
                "consumption/curve",
                "consumption/heat-maps",
                "consumption/off-peak",
                "consumption/power",
                "consumption/compare",
                "consumption/habits",
                "production",
                "production/curve",
                "production/balance"
            })
    void everyDrawingIsDescribedAndHasItsTable(String page) {
        open(page, Locale.FRENCH);
        eventually(() -> assertThat(drawings()).isPositive());
        assertThat(_find(ChartJs.class))
                .allSatisfy(chart -> assertThat(chart.getElement().getAttribute("aria-label"))
                        .hasSizeGreaterThan(40));
        _find(NativeButton.class, spec -> spec.withText("Afficher le tableau")).forEach(button -> _click(button));
        assertThat(_find(DataTable.class)).hasSize(drawings());
        assertThat(_find(DataTable.class))
                .allSatisfy(table -> assertThat(textOf(table)).matches("(?s).*\\d.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumption", "consumption/power", "production", "production/balance"})
    void withoutAMeterItLeadsToTheMeters(String page) {
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        go(page);
        assertThat(_get(RouterLink.class, spec -> spec.withText("Relier un compteur"))
                        .getHref())
                .isEqualTo("meters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "production/curve", "production/balance"})
    void aMeterThatInjectsNothingSaysSo(String page) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go(page + "?pdl=" + FakePoints.HOUSE_ID);
        assertThat(page()).contains("Ce compteur n’injecte rien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumption/curve", "consumption/power", "consumption/habits"})
    void theTabsTakeTheMeterAndThePeriodAlong(String page) {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go(page + "?pdl=" + FakePoints.SHED_ID + "&from=2026-10-01&to=2026-10-31&show=week&hide=now");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Comparer")).getHref())
                .contains("pdl=" + FakePoints.SHED_ID, "from=2026-10-01&to=2026-10-31")
                .doesNotContain("show", "hide");
    }
}
