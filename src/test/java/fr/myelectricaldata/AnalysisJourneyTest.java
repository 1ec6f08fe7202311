package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do with their values, in a real browser: look closer, switch off, take along, come back by the address. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "test.demo=all"})
class AnalysisJourneyTest {
    private static final String DRAWN = "med-chart[drawn]";

    private static Browser browser;

    @LocalServerPort
    int port;

    private String root = "";
    private Page page;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        root = "http://localhost:" + port;
        page = browser.page(root, 1280, 1300, "light", "fr");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void theDemonstrationIsTwoClicksAway() {
        page.navigate(root);
        page.locator("a[href=demo]").first().click();
        page.waitForSelector(DRAWN);
        assertThat(page.locator("body")).containsText("Démonstration");
    }

    private void demo(String target) {
        page.navigate(root + "/demo");
        page.waitForSelector("h1");
        page.navigate(root + target);
        page.waitForSelector(DRAWN + ", med-heat[drawn]");
    }

    @Test
    void aStretchDrawnOutWithTheMouseBecomesThePeriodAndTheBackButtonUndoesIt() {
        demo("/consumption?from=2026-09-01&to=2026-10-30");
        BoundingBox chart = page.locator("med-chart canvas").boundingBox();
        page.mouse().move(chart.x + chart.width * 0.3, chart.y + chart.height / 2);
        page.mouse().down();
        page.mouse().move(chart.x + chart.width * 0.5, chart.y + chart.height / 2);
        page.mouse().up();
        page.waitForURL(Pattern.compile("from=2026-09-(1[5-9]|2\\d)&to=2026-(09|10)-\\d\\d"));
        Locator heading = page.locator(".card-title h2").last();
        assertThat(heading).not().containsText("30 oct.");
        // Going back before the router has ended its own step leaves the page on the newer period.
        page.waitForFunction("!window.Vaadin.Flow.navigation");
        page.goBack();
        page.waitForURL("**from=2026-09-01&to=2026-10-30**");
        assertThat(heading).containsText("30 oct.");
    }

    @Test
    void aSeriesSwitchedOffIsOffForWhomeverTheAddressIsSentTo() {
        demo("/consumption?from=2026-10-01&to=2026-10-30");
        page.locator(".legend button").last().click();
        page.waitForURL("**hide=last-year**");
        page.navigate(page.url());
        page.waitForSelector(DRAWN);
        page.waitForFunction("document.querySelector('med-chart').chart.isDatasetVisible(1) === false");
        assertThat(page.locator(".legend button").last()).hasAttribute("aria-pressed", "false");
    }

    @Test
    void aChartIsTakenAlongAsCsvSpreadsheetAndImage() {
        demo("/consumption?from=2026-10-01&to=2026-10-30");
        Download csv = page.waitForDownload(() -> page.getByText("CSV").first().click());
        Assertions.assertThat(csv.suggestedFilename()).isEqualTo("par-jour-1er-oct-30-oct-2026.csv");
        Assertions.assertThat(
                        new String(bytes(csv), StandardCharsets.UTF_8).lines().toList())
                .hasSize(31)
                .element(1)
                .asString()
                .matches("2026-10-30;\\d+,\\d{3};\\d+,\\d{3};");
        Download workbook =
                page.waitForDownload(() -> page.getByText("Excel").first().click());
        Assertions.assertThat(bytes(workbook)).startsWith('P', 'K');
        Download image =
                page.waitForDownload(() -> page.getByText("Image").first().click());
        Assertions.assertThat(image.suggestedFilename()).endsWith(".png");
        Assertions.assertThat(bytes(image)).startsWith(0x89, 'P', 'N', 'G');
    }

    private static byte[] bytes(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void aDayOfTheCalendarLeadsToItsCurveAndThatToAnother() {
        demo("/consumption/heat-maps?from=2026-09-01&to=2026-10-30");
        page.waitForSelector("med-heat[drawn]");
        page.locator("med-heat canvas")
                .first()
                .click(new com.microsoft.playwright.Locator.ClickOptions()
                        .setPosition(44 + 22 * 3 + 8, 16 + 22 * 2 + 8));
        page.waitForURL("**/consumption/curve?**day=2026-09-**");
        page.waitForSelector(DRAWN);
        page.getByText("Un an plus tôt").click();
        page.waitForURL("**day=2025-09-**");
        assertThat(page.locator("h1")).hasText("Consommation");
    }

    @Test
    void anOwnerNamesTheMeterSetsItsHoursAndDeletesIt() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent(household.offered().getFirst());
        Browser.signIn(page, root, household.email(), household.password());
        page.navigate(root + "/meters");
        manage("Renommer");
        page.locator("vaadin-dialog vaadin-text-field input").fill("Chalet");
        page.getByText("Enregistrer").click();
        assertThat(page.locator(".meters h2").first()).hasText("Chalet");

        manage("Heures creuses");
        page.locator("vaadin-dialog .ranges .tool").first().click();
        page.getByText("Enregistrer").click();
        assertThat(page.locator(".meters .facts").first()).containsText("Aucune, indiqué par vous");

        manage("Supprimer");
        assertThat(page.locator("vaadin-confirm-dialog")).containsText("Supprimer « Chalet » ?");
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator("body")).containsText("Aucun compteur pour l’instant");
        Assertions.assertThat(household.api().getJson("/api/pdl").path("data").size())
                .isZero();
    }

    private void manage(String entry) {
        page.locator(".meters vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(Pattern.compile("^" + entry)))
                .first()
                .click();
    }
}
