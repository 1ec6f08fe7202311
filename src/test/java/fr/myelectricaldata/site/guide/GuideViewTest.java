package fr.myelectricaldata.site.guide;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.FakePoints;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.CodeBlock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GuideViewTest extends ViewTest {
    @Test
    void theReadersOwnMeterStandsInEveryRecipe() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("guide");
        assertThat(_find(CodeBlock.class))
                .hasSize(4)
                .allSatisfy(block -> assertThat(textOf(block))
                        .contains(FakePoints.HOUSE.value(), "VOTRE_CLIENT_SECRET")
                        .doesNotContain("__"));
        assertThat(page()).contains("Home Assistant", "Node-RED", "ha-linky").doesNotContain("!fr");
    }

    @Test
    void aHouseholdWithoutMeterSeesWhereItsNumberGoes() {
        visit(FakePeople.NEW_USER, Locale.FRENCH);
        go("guide");
        assertThat(page()).contains("Vous n’avez pas encore de compteur", "VOTRE_PDL");
    }

    @Test
    void whoeverIsNotSignedInMayReadIt() {
        visit(null, Locale.ENGLISH);
        go("api-guide");
        assertThat(page()).contains("Connect your tools", "YOUR_PDL").doesNotContain("!en");
    }

    @Test
    void theFlowForNodeRedIsJsonWhateverStandsInIt() {
        Values values = Values.of(
                java.net.URI.create("https://linky.example.org/api/"),
                "12345678901234",
                java.time.LocalDate.of(2026, 11, 28));
        Recipe flow = Recipe.ALL.stream()
                .filter(recipe -> recipe.file().endsWith("json"))
                .findFirst()
                .orElseThrow();
        String text = new JsonMapper()
                .readTree(flow.filled(values))
                .get(1)
                .get("func")
                .asString();
        assertThat(text).contains("https://linky.example.org/api/enedis/consumption/daily/12345678901234");
    }
}
