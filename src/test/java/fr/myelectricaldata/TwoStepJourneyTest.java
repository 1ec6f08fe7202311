package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody protects the account, comes back with a code, and throws another browser out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class TwoStepJourneyTest {
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void fromTheQrCodeToTheOtherBrowserThrownOut() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        String root = "http://localhost:" + port;
        Page other = browser.page();
        Browser.signIn(other, root, household.email(), household.password());
        other.navigate(root + "/account");
        assertThat(other.locator("h1")).hasText("Mon compte");

        Page page = browser.page();
        Browser.signIn(page, root, household.email(), household.password());
        page.navigate(root + "/account");
        Authenticator app = turnOn(page, household.password());

        page.navigate(root + "/logout");
        page.context().clearCookies();
        page.navigate(root + "/account");
        page.waitForURL("**/login");
        page.locator("input[name=username]").fill(household.email());
        page.locator("input[name=password]").fill(household.password());
        page.locator("input[name=password]").press("Enter");
        page.waitForURL("**/login/code");
        page.locator("input[name=code]").fill("000000");
        page.locator("input[name=code]").press("Enter");
        page.waitForURL("**/login/code?error");
        assertThat(page.locator(".notice")).containsText("Ce code n’est pas le bon");
        page.locator("input[name=code]").fill(app.nextCode(clock.instant()));
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));

        page.navigate(root + "/account");
        assertThat(page.locator("body")).containsText("Ce navigateur");
        Locator everywhere = page.getByText("Fermer toutes les autres").first();
        everywhere.click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator("body")).containsText("Toutes les autres connexions sont fermées");

        // The other browser's page is still open: its next click tells, and leads to the door.
        other.locator("vaadin-button", new Page.LocatorOptions().setHasText("Régénérer le client_secret"))
                .click();
        Locator told = other.getByText("fermée depuis un autre appareil");
        assertThat(told).isVisible();
        told.click();
        other.waitForURL("**/login");
        page.reload();
        // A whole page, on a machine that may be busy.
        assertThat(page.locator("h1")).hasText("Mon compte", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        page.context().close();
        other.context().close();
    }

    private Authenticator turnOn(Page page, String password) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Activer"))
                .click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.locator(".qr svg")).isVisible();
        Authenticator app = new Authenticator(dialog.locator("code").textContent());
        dialog.locator("vaadin-text-field input").fill(app.code(clock.instant()));
        dialog.locator("vaadin-password-field input").fill(password);
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog .secret")).hasCount(10);
        page.locator("vaadin-dialog vaadin-checkbox input").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("body")).containsText("10 codes de secours restants");
        return app;
    }
}
