package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A passkey is made on the account page and opens the account without a password; Chromium's own authenticator answers. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "test.stores=embedded")
class PasskeyJourneyTest {
    /** Passkeys belong to one address, so it has to be known before the gateway starts. */
    private static final int PORT = freePort();

    private static Browser browser;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("med.account.frontend-url", () -> "http://localhost:" + PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aPasskeyOpensTheAccountUntilItIsRemoved() {
        Household household = Household.signUp(ApiClient.anonymous(PORT));
        String root = "http://localhost:" + PORT;
        Page page = browser.page();
        CDPSession devices = page.context().newCDPSession(page);
        String device = plugIn(devices);
        Browser.signIn(page, root, household.email(), household.password());
        page.navigate(root + "/account");
        page.locator(".passkeys vaadin-button").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Mon téléphone");
        page.locator("vaadin-dialog vaadin-password-field input").fill(household.password());
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".passkeys")).containsText("Mon téléphone");

        page.context().clearCookies();
        knock(page, root);
        page.waitForURL("**/today");
        page.navigate(root + "/account");
        assertThat(page.locator("body")).containsText("par clé d’accès");

        // A device that was not unlocked by its owner proves nobody.
        page.context().clearCookies();
        verified(devices, device, false);
        knock(page, root);
        assertThat(page.locator(".notice")).containsText("Aucune clé d’accès");
        verified(devices, device, true);

        Browser.signIn(page, root, household.email(), household.password());
        page.navigate(root + "/account");
        page.locator(".passkeys .token vaadin-button").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".passkeys .token")).hasCount(0);
        page.context().clearCookies();
        knock(page, root);
        assertThat(page.locator(".notice")).containsText("Aucune clé d’accès");
        page.context().close();
    }

    private static void knock(Page page, String root) {
        page.navigate(root + "/login");
        page.getByText("Se connecter par clé d’accès").click();
    }

    private static String plugIn(CDPSession devices) {
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", device)
                .get("authenticatorId")
                .getAsString();
    }

    private static void verified(CDPSession devices, String device, boolean verified) {
        JsonObject how = new JsonObject();
        how.addProperty("authenticatorId", device);
        how.addProperty("isUserVerified", verified);
        devices.send("WebAuthn.setUserVerified", how);
    }
}
