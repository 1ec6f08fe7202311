package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.myelectricaldata.testing.Accessibility;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page of the real application in a real browser, wide and narrow, light and dark: it draws, says nothing on the
 * console, does not scroll sideways, and axe-core has nothing serious to say. Leaves pictures in target/screenshots;
 * {@code ./mvnw test -Dtest=ScreenshotsTest -Dscreenshots=all} makes them all.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "test.demo=all"})
class ScreenshotsTest {
    private static final Map<String, String> PUBLIC = Map.ofEntries(
            Map.entry("landing", "/"),
            Map.entry("login", "/login?error"),
            Map.entry("second-step", "/login/code?error"),
            Map.entry("signup", "/signup"),
            Map.entry("missing", "/nowhere-at-all"),
            Map.entry("faq", "/faq"),
            Map.entry("legal", "/legal"),
            Map.entry("privacy", "/privacy"),
            Map.entry("status", "/status"),
            Map.entry("api-guide", "/api-guide"),
            Map.entry("forgot-password", "/forgot-password"),
            Map.entry("reset-password", "/reset-password?token=dead"),
            Map.entry("unsubscribe", "/unsubscribe?token=dead"));
    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry("demo-today", "/today"),
            Map.entry("demo-trend", "/consumption"),
            Map.entry("demo-curve", "/consumption/curve?show=usual"),
            Map.entry("demo-heat-maps", "/consumption/heat-maps"),
            Map.entry("demo-off-peak", "/consumption/off-peak"),
            Map.entry("demo-power", "/consumption/power"),
            Map.entry("demo-compare", "/consumption/compare"),
            Map.entry("demo-habits", "/consumption/habits"),
            Map.entry("demo-meters", "/meters"),
            Map.entry("demo-account", "/account"),
            Map.entry("demo-guide", "/guide"));
    private static final Map<String, String> INJECTION = Map.of(
            "demo-injection", "/production",
            "demo-injection-curve", "/production/curve",
            "demo-balance", "/production/balance");
    private static final Map<String, String> OPERATOR = Map.ofEntries(
            Map.entry("admin-announcements", "/admin/announcements"),
            Map.entry("admin-attach", "/admin/add-pdl"),
            Map.entry("admin-audit", "/admin/audit"),
            Map.entry("admin-collection", "/admin/collection"),
            Map.entry("admin-connections", "/admin/connections"),
            Map.entry("admin-consents", "/admin/consents"),
            Map.entry("admin-database", "/admin/database"),
            Map.entry("admin-design", "/admin/design"),
            Map.entry("admin-jobs", "/admin/jobs"),
            Map.entry("admin-logs", "/admin/logs"),
            Map.entry("admin-notifications", "/admin/notifications"),
            Map.entry("admin-roles", "/admin/roles"),
            Map.entry("admin-settings", "/admin/settings"),
            Map.entry("admin-stats", "/admin"),
            Map.entry("admin-users", "/admin/users"));

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final List<String> complaints = new ArrayList<>();
    private int taken;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** How a page may look; it is drawn once and looked at in each way. */
    private record Look(int width, String scheme) {
        /** The shell scrolls inside itself: the window must be as tall as the page for the whole page to be drawn. */
        int height() {
            return width < 500 ? 1900 : 1400;
        }
    }

    private static final boolean ALL = "all".equals(System.getProperty("screenshots"));
    /** The others differ by one of the two alone. */
    private static final List<Look> LOOKS = ALL
            ? List.of(new Look(1280, "light"), new Look(1280, "dark"), new Look(390, "light"), new Look(390, "dark"))
            : List.of(new Look(1280, "light"), new Look(390, "dark"));

    static Stream<String> languages() {
        return ALL ? Stream.of("fr", "en") : Stream.of("fr");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageDraws(String language) {
        String root = "http://localhost:" + port;
        String suffix = "-" + language;
        Page anonymous = page(root, language);
        PUBLIC.forEach((name, path) -> shoot(anonymous, root + path, name + suffix));
        signUp(anonymous, root, suffix);
        anonymous.navigate(root + "/demo");
        anonymous.waitForSelector("h1");
        DATA.forEach((name, path) -> shoot(anonymous, root + path, name + suffix));
        String producing = "?pdl=" + demoPointThatInjects();
        pictureOfAChart(anonymous, root);
        INJECTION.forEach((name, path) -> shoot(anonymous, root + path + producing, name + suffix));
        anonymous.context().close();

        Household household = Household.signUp(ApiClient.anonymous(port));
        database.sql("update account set role_id = 'admin' where email = ?")
                .param(household.email())
                .update();
        Page page = page(root, language);
        Browser.signIn(page, root, household.email(), household.password());
        shoot(page, root + "/today", "today-empty" + suffix);
        shoot(page, root + "/meters", "meters-empty" + suffix);
        shoot(page, root + "/notifications", "notifications-empty" + suffix);
        OPERATOR.forEach((name, path) -> shoot(page, root + path, name + suffix));
        String self = database.sql("select id from account where email = ?")
                .param(household.email())
                .query(String.class)
                .single();
        shoot(page, root + "/admin/users/" + self, "admin-user" + suffix);
        household.consent(household.offered().getFirst());
        await().atMost(Duration.ofSeconds(30)).until(() -> !household.pdl().isEmpty());
        page.navigate(root + "/consumption");
        page.waitForSelector("med-chart[drawn]");
        page.locator(".chart-tools button").first().click();
        page.waitForSelector(".data-table");
        page.locator(".period-picker > .segments button").last().click();
        page.waitForSelector(".free-period vaadin-date-picker");
        picture(page, "consumption-table" + suffix);
        shoot(page, root + "/meters", "meters" + suffix);
        dialogs(page, suffix);
        longName(page, root, suffix);
        account(page, root, household.password(), suffix);
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    /** What the reader saves says whose chart it is and what its colours stand for. */
    private static void pictureOfAChart(Page page, String root) {
        page.navigate(root + "/consumption");
        page.waitForSelector("med-chart[drawn]");
        Object heights = page.evaluate("""
                () => {
                  const chart = document.querySelector('med-chart');
                  const draw = () => medPictureOf(chart, chart.chart.canvas, 'Titre', 'Une phrase.');
                  const whole = draw();
                  chart.parentElement.querySelector('.legend').remove();
                  const withoutLegend = draw();
                  chart.closest('[data-subject]').removeAttribute('data-subject');
                  const withoutName = draw();
                  return [whole.height, withoutLegend.height, withoutName.height];
                }
                """);
        List<?> falling = (List<?>) heights;
        assertThat(((Number) falling.get(0)).intValue()).isGreaterThan(((Number) falling.get(1)).intValue());
        assertThat(((Number) falling.get(1)).intValue()).isGreaterThan(((Number) falling.get(2)).intValue());
    }

    private String demoPointThatInjects() {
        return database.sql("select p.id from usage_point p join account a on a.id = p.holder"
                        + " where a.demo and p.production = ? limit 1")
                .param(true)
                .query(String.class)
                .single();
    }

    /** The dialogs of a meter, opened from its menu by position: their names are in the language of the page. */
    private void dialogs(Page page, String suffix) {
        Map<Integer, String> dialogs = Map.of(
                0,
                "meter-gaps",
                1,
                "meter-export",
                2,
                "meter-import",
                3,
                "meter-rename",
                4,
                "meter-off-peak",
                5,
                "meter-settings");
        dialogs.forEach((position, name) -> {
            page.locator(".meters vaadin-menu-bar-button").first().click();
            page.locator("vaadin-menu-bar-submenu[opened] vaadin-menu-bar-item")
                    .nth(position)
                    .click();
            page.waitForFunction("document.querySelector('vaadin-dialog[opened]') !== null");
            page.waitForFunction("document.querySelector('.loading:not(.sample)') === null");
            picture(page, name + suffix);
            page.keyboard().press("Escape");
            page.waitForFunction("document.querySelector('vaadin-dialog[opened]') === null");
        });
    }

    /** As long as a name may be, without a space to break it. */
    private void longName(Page page, String root, String suffix) {
        database.sql("update usage_point set name = ? where holder in (select id from account where role_id = 'admin')")
                .param("Maison".repeat(16))
                .update();
        shoot(page, root + "/meters", "meters-long-name" + suffix);
        shoot(page, root + "/today", "today-long-name" + suffix);
    }

    private void signUp(Page page, String root, String suffix) {
        page.navigate(root + "/signup");
        page.locator("vaadin-email-field input").fill("nouvelle" + System.nanoTime() + "@example.org");
        page.locator("vaadin-password-field input").fill("Secret-123");
        page.locator("vaadin-button[theme~=primary]").click();
        page.waitForSelector("vaadin-checkbox");
        assertThat(page.locator(".public-header > a").last().getAttribute("href"))
                .as("whoever has just been signed in is not asked to sign in")
                .isEqualTo("today");
        picture(page, "credentials" + suffix);
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private void account(Page page, String root, String password, String suffix) {
        shoot(page, root + "/account", "account" + suffix);
        page.locator(".card vaadin-button[theme~=primary]").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Home Assistant");
        picture(page, "account-token-order" + suffix);
        // A hand that double-clicks everything gets one token all the same.
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").dblclick();
        page.waitForSelector("vaadin-dialog .secret");
        picture(page, "account-token-once" + suffix);
        page.locator("vaadin-dialog vaadin-checkbox input").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        Locator made = page.locator(".token", new Page.LocatorOptions().setHasText("Home Assistant"));
        made.first().waitFor();
        assertThat(made.count()).isEqualTo(1);
        made.locator("vaadin-button").click();
        page.waitForSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
        picture(page, "account-token-revoke" + suffix);
        page.locator("vaadin-confirm-dialog vaadin-button[slot=cancel-button]").click();
        page.waitForFunction("document.querySelector('vaadin-confirm-dialog[opened]') === null");
        picture(page, "account-tokens" + suffix);
        secondFactor(page, password, suffix);
    }

    private void secondFactor(Page page, String password, String suffix) {
        page.locator(".factor vaadin-button").click();
        page.waitForSelector("vaadin-dialog .qr svg");
        picture(page, "account-factor-enrol" + suffix);
        Authenticator app =
                new Authenticator(page.locator("vaadin-dialog code").first().textContent());
        page.locator("vaadin-dialog vaadin-text-field input").fill(app.code(clock.instant()));
        page.locator("vaadin-dialog vaadin-password-field input").fill(password);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForSelector("vaadin-dialog .secret >> nth=9");
        picture(page, "account-factor-codes" + suffix);
        page.locator("vaadin-dialog vaadin-checkbox input").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForSelector(".factor-state");
        page.locator("vaadin-details-summary").last().click();
        picture(page, "account-factor-on" + suffix);
        page.locator(".factor vaadin-button").last().click();
        page.waitForSelector("vaadin-dialog vaadin-text-field");
        picture(page, "account-factor-off" + suffix);
        page.keyboard().press("Escape");
    }

    private Page page(String root, String language) {
        Look first = LOOKS.getFirst();
        Page page = browser.page(root, first.width(), first.height(), first.scheme(), language);
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
        page.waitForFunction("document.querySelector('.loading:not(.sample)') === null");
        picture(page, name);
    }

    private void picture(Page page, String name) {
        assertThat(page.locator("h1").textContent())
                .as(name + " is no failure")
                .isNotIn("La page n’a pas pu s’afficher", "The page could not be shown");
        assertThat(page.locator("h1").count()).as(name + " has one H1").isEqualTo(1);
        fitsThe360PixelsOfASmallPhone(page, name);
        // Every build looks at each page in one way, turn by turn; all of them take minutes.
        List<Look> looks = ALL ? LOOKS.reversed() : List.of(LOOKS.get(taken++ % LOOKS.size()));
        looks.forEach(look -> picture(page, name, look));
    }

    /** What no picture of a wider page shows: buttons behind the edge of their row, places and menus that give way. */
    private void fitsThe360PixelsOfASmallPhone(Page page, String name) {
        page.setViewportSize(360, 800);
        Object found = page.evaluate("""
                () => new Promise((done) => {
                  const end = performance.now() + 3000;
                  const look = () => {
                    const shown = (one) => one.getClientRects().length > 0;
                    const found = [];
                    for (const row of [...document.querySelectorAll('.segments')].filter(shown)) {
                      const box = row.getBoundingClientRect();
                      for (const button of row.children) {
                        const at = button.getBoundingClientRect();
                        if (at.left < box.left - 1 || at.right > box.right + 1 || at.bottom > box.bottom + 1
                            || at.right > innerWidth || button.scrollWidth > button.clientWidth + 1) {
                          found.push(`the button "${button.textContent}" is cut off`);
                        }
                      }
                    }
                    for (const place of [...document.querySelectorAll('.phone-bar .places span')].filter(shown)) {
                      if (place.getBoundingClientRect().height > 22 || place.scrollWidth > place.parentElement.clientWidth) {
                        found.push(`the place "${place.textContent}" has no room`);
                      }
                    }
                    for (const more of document.querySelectorAll('.bar vaadin-menu-bar-button[slot=overflow]')) {
                      if (shown(more)) found.push('the account menu hides behind dots');
                    }
                    const widest = document.documentElement.scrollWidth;
                    if (widest > innerWidth) found.push(`it is ${widest} pixels wide`);
                    // Components lay themselves out anew some frames after the window has become narrow.
                    if (found.length === 0 || performance.now() > end) done(found);
                    else requestAnimationFrame(look);
                  };
                  requestAnimationFrame(() => requestAnimationFrame(look));
                })
                """);
        ((List<?>) found).forEach(one -> complaints.add(name + " at 360 pixels: " + one));
    }

    private void picture(Page page, String name, Look look) {
        page.setViewportSize(look.width(), look.height());
        page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme; }", look.scheme());
        page.waitForFunction("document.fonts.status === 'loaded' && document.getAnimations().every(one =>"
                + " one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)");
        page.waitForFunction("[...document.querySelectorAll('med-heat')].every(map => map.hasAttribute('drawn'))");
        page.waitForFunction("[...document.querySelectorAll('med-chart')].every(c => c.chart?.ctx"
                + " && Math.abs(c.chart.width - c.clientWidth) < 2 && c.chart.getDatasetMeta(0).data.length > 0)");
        String file = name + "-" + look.width() + "-" + look.scheme();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(file + " does not scroll sideways")
                .isEqualTo(true);
        Accessibility.findings(page).forEach(finding -> complaints.add(file + ": " + finding));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", file + ".png")));
    }
}
