package fr.myelectricaldata.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium for tests. Without one the tests are skipped with a loud line, or fail when {@code
 * REQUIRE_BROWSER=true} (as in continuous integration).
 */
public final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLISECONDS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser start() {
        Path executable = executable().orElseGet(Browser::absent);
        // Five seconds are little while other tests keep the processors busy.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(QUIET)));
    }

    /** A new, empty profile with one page. */
    public Page page(int width, int height, ColorScheme scheme, String locale) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(locale)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("America/New_York"));
        return context.newPage();
    }

    /** A new profile whose reader chose theme and language before. */
    public Page page(String root, int width, int height, String scheme, String language) {
        Page page = page(width, height, ColorScheme.LIGHT, language);
        page.context()
                .addCookies(List.of(
                        new Cookie("med-scheme", scheme).setUrl(root), new Cookie("med-lang", language).setUrl(root)));
        return page;
    }

    /** Signs in on the page, as a person does. */
    public static void signIn(Page page, String root, String email, String password) {
        page.navigate(root + "/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.waitForLoadState(LoadState.LOAD);
    }

    public Page page() {
        return page(1280, 900, ColorScheme.LIGHT, "fr-FR");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
    }

    private static Path absent() {
        String words = "NO BROWSER: install Chromium (or set CHROMIUM to it) to run the browser tests.";
        if (Boolean.parseBoolean(System.getenv("REQUIRE_BROWSER"))) {
            throw new IllegalStateException(words);
        }
        System.err.println("\n*** " + words + " They are SKIPPED. ***\n");
        Assumptions.abort(words);
        throw new AssertionError("unreachable");
    }
}
