package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.imports.EnedisFiles;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A household brings its old files by a real browser, and every client reads them; leaves pictures in target/screenshots. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class ImportJourneyTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 10, 20);
    private static final LocalDate LAST = LocalDate.of(2019, 11, 8);

    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static byte[] file(String pdl) {
        List<Reading> readings = new ArrayList<>();
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> readings.addAll(Days.exactCurve(day)));
        return EnedisFiles.curve(pdl, readings);
    }

    private Page meters(Household household, int width, String scheme) {
        String root = "http://localhost:" + port;
        Page page = browser.page(root, width, 900, scheme, "fr");
        Browser.signIn(page, root, household.email(), household.password());
        page.navigate(root + "/meters");
        page.waitForSelector(".meters");
        return page;
    }

    private static void choose(Page page, byte[] file) {
        page.locator(".meters vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item")
                .getByText("Importer un fichier Enedis")
                .click();
        page.waitForSelector("vaadin-upload");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("Enedis_Conso_Heure.csv", "text/csv", file));
    }

    @Test
    void whatTheBrowserBringsEveryClientReads() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent("1");
        String pdl = household.pdl();
        Page page = meters(household, 1280, "light");
        choose(page, file(pdl));
        page.getByText("Importer 20 jours").click();
        page.waitForSelector("text=20 jours ont rejoint votre historique");
        page.context().close();

        String range = "?start=" + FIRST + "&end=" + LAST;
        JsonNode curve = household.api().getJson("/api/enedis/consumption/detail/" + pdl + range);
        assertThat(curve.path("success").asBoolean()).isTrue();
        assertThat(curve.at("/data/meter_reading/interval_reading")).hasSize(20 * 48 + 2);
        JsonNode daily = household.api().getJson("/api/enedis/consumption/daily/" + pdl + range);
        assertThat(daily.at("/data/meter_reading/interval_reading")).hasSize(20);
        assertThat(daily.at("/data/meter_reading/interval_reading/0/value").asString())
                .isEqualTo(String.valueOf(Days.wattHours(FIRST)));

        JsonNode v1 = ApiClient.json(household
                .api()
                .as(household.clientSecret())
                .get("/daily_consumption/" + pdl + "/start/" + FIRST + "/end/" + LAST.plusDays(1)));
        assertThat(v1.at("/meter_reading/interval_reading")).as(v1.toString()).hasSize(20);

        String token = ApiClient.json(household
                        .api()
                        .postJson(
                                "/api/accounts/conso-tokens", "{\"name\":\"x\",\"usage_point_ids\":[\"" + pdl + "\"]}"))
                .at("/data/token")
                .asString();
        JsonNode conso = household
                .api()
                .as("Bearer " + token)
                .getJson("/api/daily_consumption?prm=" + pdl + "&start=" + FIRST + "&end=" + LAST.plusDays(1));
        assertThat(conso.at("/interval_reading")).as(conso.toString()).hasSize(20);
        assertThat(household
                        .api()
                        .getJson("/api/enedis/status/" + pdl)
                        .at("/data/measures/0/oldest_day")
                        .asString())
                .isEqualTo(FIRST.toString());
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void eachStepDraws(int width, String scheme) {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent("6");
        String pdl = household.pdl();
        Page page = meters(household, width, scheme);
        String suffix = "-" + width + "-" + scheme;
        page.locator(".meters vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item")
                .getByText("Importer un fichier Enedis")
                .click();
        page.waitForSelector("vaadin-upload");
        picture(page, "import-choose" + suffix);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("x.csv", "text/csv", "a;b".getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector("vaadin-dialog .notice");
        picture(page, "import-refused" + suffix);
        String damaged =
                new String(file(pdl), StandardCharsets.UTF_8).replaceAll("T13:30:00\\+02:00;\\d+", "T13:30:00+02:00;?");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("x.csv", "text/csv", damaged.getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector("vaadin-dialog .facts");
        page.locator("vaadin-dialog vaadin-details-summary").click();
        picture(page, "import-preview" + suffix);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForSelector("vaadin-dialog .notice.ok");
        picture(page, "import-done" + suffix);
        page.context().close();
    }

    private static void picture(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " does not scroll sideways")
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
