package fr.myelectricaldata.preview;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium of the machine; nothing is downloaded. */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")));

    public static boolean installed() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    private static Path executable() {
        return PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
    }

    /** A page of its own session. */
    public Page open(String root, int width, int height, String scheme, String language) {
        BrowserContext context = chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        context.addCookies(
                List.of(new Cookie("med-scheme", scheme).setUrl(root), new Cookie("med-lang", language).setUrl(root)));
        return context.newPage();
    }

    public static void signIn(Page page, String root, String email) {
        page.navigate(root + "/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill("Secret-123");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.waitForLoadState(LoadState.LOAD);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
