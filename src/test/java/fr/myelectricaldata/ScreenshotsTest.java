package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of the real application in a real browser: it draws, says nothing on the console and does not scroll
 * sideways. Leaves pictures in target/screenshots; {@code ./mvnw test -Dtest=ScreenshotsTest} makes them all.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class ScreenshotsTest {
    private static Browser browser;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1280, light, fr", "1280, dark, fr", "390, light, fr", "390, dark, fr", "1280, light, en"})
    void everyPageDraws(int width, String scheme, String language) {
        String root = "http://localhost:" + port;
        String suffix = "-" + width + "-" + scheme + "-" + language;
        Page anonymous = page(root, width, scheme, language);
        Map.of("landing", "/", "login", "/login?error", "signup", "/signup", "missing", "/nowhere-at-all")
                .forEach((name, path) -> shoot(anonymous, root + path, name + suffix));
        signUp(anonymous, root, suffix);
        shoot(anonymous, root + "/demo", "demo" + suffix);
        shoot(anonymous, root + "/meters", "demo-meters" + suffix);
        shoot(anonymous, root + "/account", "demo-account" + suffix);
        anonymous.context().close();

        Household household = Household.signUp(ApiClient.anonymous(port));
        Page page = page(root, width, scheme, language);
        Browser.signIn(page, root, household.email(), household.password());
        shoot(page, root + "/meters", "meters-empty" + suffix);
        household.consent(household.offered().getFirst());
        await().atMost(Duration.ofSeconds(30)).until(() -> !household.pdl().isEmpty());
        page.navigate(root + "/consumption");
        page.waitForSelector("med-chart[drawn] >> nth=1");
        picture(page, "consumption" + suffix);
        page.locator(".chart-tools button").first().click();
        page.waitForSelector(".data-table");
        page.locator(".segments button").last().click();
        page.waitForSelector(".free-period vaadin-date-picker");
        picture(page, "consumption-table" + suffix);
        shoot(page, root + "/meters?consent_success=true&pdl_count=1&created_count=1", "meters" + suffix);
        account(page, root, suffix);
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    private void signUp(Page page, String root, String suffix) {
        page.navigate(root + "/signup");
        page.locator("vaadin-email-field input").fill("nouvelle" + System.nanoTime() + "@example.org");
        page.locator("vaadin-password-field input").fill("Secret-123");
        page.locator("vaadin-button[theme~=primary]").click();
        page.waitForSelector("vaadin-checkbox");
        picture(page, "credentials" + suffix);
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private void account(Page page, String root, String suffix) {
        shoot(page, root + "/account", "account" + suffix);
        page.locator(".card vaadin-button[theme~=primary]").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Home Assistant");
        picture(page, "account-token-order" + suffix);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForSelector("vaadin-dialog .secret");
        picture(page, "account-token-once" + suffix);
        page.locator("vaadin-dialog vaadin-checkbox input").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForSelector(".token");
        page.locator(".token vaadin-button").click();
        page.waitForSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
        picture(page, "account-token-revoke" + suffix);
        page.locator("vaadin-confirm-dialog vaadin-button[slot=cancel-button]").click();
        page.waitForFunction("document.querySelector('vaadin-confirm-dialog[opened]') === null");
        picture(page, "account-tokens" + suffix);
    }

    private Page page(String root, int width, String scheme, String language) {
        // The shell scrolls inside itself: the window must be as tall as the page for the whole page to be drawn.
        Page page = browser.page(root, width, width < 500 ? 1900 : 1400, scheme, language);
        page.onConsoleMessage(message -> {
            if (isComplaint(message)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** The address of a page that does not exist answers 404, which Chromium reports as an error of its own. */
    private static boolean isComplaint(ConsoleMessage message) {
        return message.type().equals("error") && !message.text().contains("404");
    }

    private void shoot(Page page, String url, String name) {
        page.navigate(url);
        page.waitForSelector("h1");
        page.waitForFunction("document.querySelector('.loading') === null");
        picture(page, name);
    }

    private void picture(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        page.waitForFunction("[...document.querySelectorAll('med-chart')].every(c => c.chart?.ctx"
                + " && Math.abs(c.chart.width - c.clientWidth) < 2 && c.chart.getDatasetMeta(0).data.length > 0)");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " does not scroll sideways")
                .isEqualTo(true);
        assertThat(page.locator("h1").count()).as(name + " has one H1").isEqualTo(1);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
