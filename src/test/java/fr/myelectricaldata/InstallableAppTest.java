package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app on a phone or a desktop: it can be installed, it keeps nothing of anybody, and it is kind without a connection. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class InstallableAppTest {
    private static final String ACTIVE = "() => navigator.serviceWorker.ready.then(r => r.active?.state === 'activated'"
            + " && navigator.serviceWorker.controller !== null)";
    private static final String KEPT = "async () => { const urls = []; for (const name of await caches.keys())"
            + " for (const one of await (await caches.open(name)).keys()) urls.push(new URL(one.url).pathname);"
            + " return urls; }";

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

    private String root() {
        return "http://localhost:" + port;
    }

    @Test
    void theManifestNamesEverythingThatABrowserAsksForBeforeItInstalls() throws IOException {
        Page page = browser.page();
        page.navigate(root() + "/faq");
        Assertions.assertThat(page.getAttribute("link[rel=manifest]", "href")).isEqualTo("manifest.webmanifest");
        Assertions.assertThat(page.locator("link[rel=apple-touch-icon]").count())
                .isEqualTo(1);
        APIResponse answer = page.request().get(root() + "/manifest.webmanifest");
        Assertions.assertThat(answer.headers().get("content-type")).startsWith("application/manifest+json");
        JsonNode manifest = new JsonMapper().readTree(answer.text());
        for (String name : List.of("name", "short_name", "start_url", "scope", "lang", "theme_color")) {
            Assertions.assertThat(manifest.path(name).asString()).as(name).isNotBlank();
        }
        Assertions.assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        for (JsonNode icon : manifest.path("icons")) {
            APIResponse image =
                    page.request().get(root() + "/" + icon.path("src").asString());
            Assertions.assertThat(image.headers().get("content-type"))
                    .startsWith(icon.path("type").asString());
            if (icon.path("type").asString().equals("image/png")) {
                int size = ImageIO.read(new ByteArrayInputStream(image.body())).getWidth();
                Assertions.assertThat(size + "x" + size)
                        .isEqualTo(icon.path("sizes").asString());
            }
        }
        for (JsonNode shortcut : manifest.path("shortcuts")) {
            String address = root() + "/" + shortcut.path("url").asString();
            Assertions.assertThat(page.request().get(address).status()).isEqualTo(200);
        }
        page.context().close();
    }

    @Test
    void chromiumItselfFindsNothingAgainstInstallingIt() {
        Page page = browser.page();
        page.navigate(root() + "/faq");
        page.waitForFunction(ACTIVE);
        var devTools = page.context().newCDPSession(page);
        Assertions.assertThat(devTools.send("Page.getAppManifest").getAsJsonArray("errors"))
                .isEmpty();
        // In a window without history, Chromium refuses for that reason alone.
        Assertions.assertThat(
                        devTools
                                .send("Page.getInstallabilityErrors")
                                .getAsJsonArray("installabilityErrors")
                                .asList()
                                .stream()
                                .map(one -> one.getAsJsonObject().get("errorId").getAsString())
                                .filter(error -> !error.equals("in-incognito")))
                .isEmpty();
        page.context().close();
    }

    @Test
    void withoutAConnectionAPageSaysSoAndComesBackByItself() {
        Page page = browser.page();
        page.navigate(root() + "/status");
        page.waitForFunction(ACTIVE);
        page.context().setOffline(true);
        // The worker may hear of it a moment later than its page does.
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            page.navigate(root() + "/legal");
            assertThat(page.locator("h1:visible"))
                    .hasText("Pas de connexion", new LocatorAssertions.HasTextOptions().setTimeout(2_000));
        });
        page.context().setOffline(false);
        assertThat(page.locator("h1:visible")).hasText("Mentions légales et conditions");
        page.context().close();
    }

    @Test
    void onceTheWorkerIsActiveTheAppGoesOnAsBeforeAndNothingPersonalIsKept() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent(household.offered().getFirst());
        Page page = browser.page();
        page.navigate(root() + "/faq");
        page.waitForFunction(ACTIVE);
        Browser.signIn(page, root(), household.email(), household.password());
        page.navigate(root() + "/meters");
        page.locator(".side-places a[href=account]").click();
        assertThat(page.locator("h1")).hasText("Mon compte");
        page.evaluate("() => fetch('api/accounts/me')");
        page.navigate(root() + "/consumption");
        page.waitForSelector("med-chart[drawn]");
        List<String> kept =
                ((List<?>) page.evaluate(KEPT)).stream().map(String::valueOf).toList();
        Assertions.assertThat(kept)
                .contains("/offline.html")
                .allMatch(
                        path -> path.matches("/offline\\.html|/styles\\.css|/(icons|js|aura|webjars|VAADIN/build)/.+"));
        page.locator("vaadin-menu-bar-button:visible").first().click();
        page.getByText("Se déconnecter").click();
        page.waitForURL(url -> url.endsWith(":" + port + "/") || url.contains("/login"));
        page.navigate(root() + "/account");
        page.waitForURL("**/login");
        page.context().close();
    }
}
