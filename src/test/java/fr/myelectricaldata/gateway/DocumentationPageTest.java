package fr.myelectricaldata.gateway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.TestThrottle;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Somebody tries the API from the documentation, as a newcomer does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
@Import(TestThrottle.Installed.class)
class DocumentationPageTest {
    @LocalServerPort
    int port;

    @Test
    void theCredentialsOfSignUpWorkFromThePage() {
        JsonNode credentials = ApiClient.json(ApiClient.anonymous(port)
                        .postJson(
                                "/accounts/signup",
                                "{\"email\":\"docs@example.org\",\"password\":\"Un-mot-de-passe-1\"}"))
                .get("data");
        try (Browser browser = Browser.start()) {
            Page page = browser.page();
            page.navigate("http://localhost:" + port + "/docs");
            page.locator(".auth-wrapper > button.authorize").click();
            page.locator("#client_id_clientCredentials")
                    .fill(credentials.get("client_id").asString());
            page.locator("#client_secret_clientCredentials")
                    .fill(credentials.get("client_secret").asString());
            page.locator(
                            ".auth-container form:has(#client_id_clientCredentials), .auth-container:has(#client_id_clientCredentials)")
                    .first()
                    .locator("button[aria-label='Apply given OAuth2 credentials'], button.authorize")
                    .first()
                    .click();
            assertThat(page.locator(".modal-ux-content")).containsText("Logout");
            page.locator("button.close-modal").click();
            page.locator("[id$='-me']:has-text('GET'), .opblock-get:has-text('/api/accounts/me')")
                    .first()
                    .locator(".opblock-summary-control")
                    .click();
            page.locator(".try-out__btn").first().click();
            page.locator("button.execute").first().click();
            assertThat(page.locator(".live-responses-table").first()).containsText("docs@example.org");
        }
    }
}
