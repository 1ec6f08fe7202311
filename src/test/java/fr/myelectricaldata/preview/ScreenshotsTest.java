package fr.myelectricaldata.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.myelectricaldata.account.ui.FakeAccounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Every page in a real browser: it draws, says nothing on the console, and does not scroll sideways. Leaves pictures in
 * target/screenshots. With {@code -Dscreenshots.root=http://…} it looks at a running gateway instead, signed in with
 * {@code -Dscreenshots.email=…} (and the password {@code Secret-123}).
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "setting.ENEDIS_ENVIRONMENT=simulator")
@Import({FakeRooms.class, FakeAccounts.class})
@EnabledIf("fr.myelectricaldata.preview.Browser#installed")
class ScreenshotsTest {
    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1280, light, fr", "1280, dark, fr", "390, light, fr", "390, dark, fr", "1280, light, en"})
    void everyPageDraws(int width, String scheme, String language) {
        String root = System.getProperty("screenshots.root", "http://localhost:" + port);
        List<String> complaints = new ArrayList<>();
        String suffix = "-" + width + "-" + scheme + "-" + language;

        Page anonymous = page(root, width, scheme, language, complaints);
        Map.of("landing", "/", "login", "/login?error", "signup", "/signup")
                .forEach((name, path) -> shoot(anonymous, root + path, name + suffix));
        signUp(anonymous, root, suffix);
        anonymous.context().close();

        Page household = page(root, width, scheme, language, complaints);
        Browser.signIn(household, root, System.getProperty("screenshots.email", FakePeople.ALICE_USER.email()));
        household.navigate(root + "/consumption");
        household.waitForSelector("med-chart[drawn] >> nth=1");
        picture(household, "consumption" + suffix);
        household.navigate(root + "/consumption?from=2025-11-23&to=2026-11-22");
        household.waitForSelector("med-chart[drawn] >> nth=1");
        picture(household, "consumption-year" + suffix);
        household.locator(".chart-tools button").first().click();
        household.waitForSelector(".data-table");
        household.locator(".segments button").last().click();
        household.waitForSelector(".free-period vaadin-date-picker");
        picture(household, "consumption-table" + suffix);
        shoot(household, root + "/meters?consent_success=true&pdl_count=1&created_count=1", "meters" + suffix);
        shoot(household, root + "/nowhere-at-all", "missing" + suffix);
        household.context().close();

        if (System.getProperty("screenshots.root") == null) {
            for (var person : List.of(FakePeople.NEW_USER, FakePeople.DEMO_USER)) {
                Page page = page(root, width, scheme, language, complaints);
                String name = person.role().name().toLowerCase(java.util.Locale.ROOT);
                Browser.signIn(page, root, person.email());
                shoot(page, root + "/consumption", name + "-consumption" + suffix);
                shoot(page, root + "/meters", name + "-meters" + suffix);
                page.context().close();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aHouseholdClicksThroughItsPages() {
        String root = "http://localhost:" + port;
        List<String> complaints = new ArrayList<>();
        Page page = page(root, 1280, "light", "fr", complaints);
        Browser.signIn(page, root, FakePeople.ALICE_USER.email());
        page.navigate(root + "/consumption?from=2026-11-02&to=2026-11-12");
        page.waitForSelector("med-chart[drawn] >> nth=1");

        String bright = lineColour(page);
        page.locator("vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:has-text('Apparence sombre')").click();
        page.waitForFunction(
                "was => document.querySelectorAll('med-chart')[1].chart.data.datasets[0].borderColor !== was", bright);

        page.locator("med-chart canvas").first().click(new Locator.ClickOptions().setPosition(120, 120));
        page.waitForURL(url -> url.contains("day=2026-11-0"));

        page.keyboard().press("Escape");
        page.locator("vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:has-text('English')").click();
        page.waitForFunction("document.querySelector('h1').textContent === 'Consumption'"
                + " && document.documentElement.lang === 'en'");
        assertThat(page.url()).contains("day=2026-11-0");

        page.reload();
        page.waitForSelector("med-chart[drawn] >> nth=1");
        assertThat(page.locator("h1").textContent()).isEqualTo("Consumption");
        assertThat(page.locator("html").getAttribute("data-scheme")).isEqualTo("dark");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private static String lineColour(Page page) {
        return page.evaluate("document.querySelectorAll('med-chart')[1].chart.data.datasets[0].borderColor")
                .toString();
    }

    private void signUp(Page page, String root, String suffix) {
        if (System.getProperty("screenshots.root") == null) {
            page.navigate(root + "/signup");
            page.locator("vaadin-email-field input").fill("nouvelle@exemple.fr");
            page.locator("vaadin-password-field input").fill("Secret-123");
            page.locator("vaadin-button[theme~=primary]").click();
            page.waitForSelector("vaadin-checkbox");
            picture(page, "credentials" + suffix);
        }
    }

    private Page page(String root, int width, String scheme, String language, List<String> complaints) {
        Page page = browser.open(root, width, width < 500 ? 1700 : 1300, scheme, language);
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
