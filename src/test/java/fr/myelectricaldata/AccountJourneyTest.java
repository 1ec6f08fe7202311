package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do on their account's page, in a browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class AccountJourneyTest {
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

    private Page accountOf(Household household) {
        Page page = browser.page();
        Browser.signIn(page, root(), household.email(), household.password());
        page.navigate(root() + "/account");
        return page;
    }

    @Test
    void whatIsChosenInOneBrowserIsThereInAnother() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        Page first = browser.page(root(), 1280, 900, "light", "fr");
        Browser.signIn(first, root(), household.email(), household.password());
        first.navigate(root() + "/account");
        first.getByText("Sombre", new Page.GetByTextOptions().setExact(true)).click();
        first.getByText("English", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(first.locator("h1")).hasText("My account");
        Page second = browser.page(root(), 390, 800, "light", "fr");
        second.navigate(root() + "/faq");
        assertThat(second.locator("html")).hasAttribute("data-scheme", "light");
        Browser.signIn(second, root(), household.email(), household.password());
        second.navigate(root() + "/account");
        assertThat(second.locator("h1")).hasText("My account");
        assertThat(second.locator("html")).hasAttribute("lang", "en");
        assertThat(second.locator("html")).hasAttribute("data-scheme", "dark");
        second.context().close();
        first.context().close();
    }

    @Test
    void whoErasesTheAccountIsSignedOutAndToldGoodBye() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        Page page = accountOf(household);
        page.locator(".erase vaadin-button").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill(household.email());
        page.locator("vaadin-dialog vaadin-button[theme~=error]").click();
        page.waitForURL("**/farewell");
        assertThat(page.locator("h1")).hasText("Votre compte est supprimé");
        Assertions.assertThat(household.api().get("/api/accounts/me").statusCode())
                .isEqualTo(401);
        page.navigate(root() + "/account");
        page.waitForURL("**/login");
        page.context().close();
    }

    @Test
    void everythingIsTakenAlongAsOneArchive() throws IOException {
        Household household = Household.signUp(ApiClient.anonymous(port));
        household.consent(household.offered().getFirst());
        Page page = accountOf(household);
        Download download = page.waitForDownload(
                () -> page.getByText("Télécharger toutes mes données").first().click());
        Assertions.assertThat(download.suggestedFilename()).matches("myelectricaldata_\\d{4}-\\d{2}-\\d{2}\\.zip");
        List<String> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName());
            }
        }
        Assertions.assertThat(files).contains("account.csv").hasSizeGreaterThan(2);
        assertThat(page.locator(".archive .notice.ok").first()).containsText("téléchargements");
        page.context().close();
    }
}
