package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first whole path as a person walks it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class BrowserJourneyTest {
    private static final String CHARTS = "med-chart[drawn] >> nth=0";

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

    @Test
    void fromSignUpToTheOwnLoadCurve() {
        Page page = browser.page();
        page.navigate("http://localhost:" + port);
        page.locator("a[href=signup]").first().click();
        page.locator("vaadin-email-field input").fill("nouvelle@example.org");
        page.locator("vaadin-password-field input").fill("Un-mot-de-passe-1");
        page.locator("vaadin-button[theme~=primary]").click();
        page.locator("vaadin-checkbox input").click();
        page.locator("vaadin-button[theme~=primary]").last().click();

        page.waitForURL("**/meters");
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.waitForURL("**/enedis-simulator/**");
        page.locator("button[value=yes]").click();

        page.waitForURL("**/meters**");
        assertThat(page.locator("body")).containsText("Un compteur ajouté");
        assertThat(page).hasURL("http://localhost:" + port + "/meters");
        assertThat(page.locator("body")).containsText("Courbe de charge");
        page.navigate("http://localhost:" + port + "/consumption");
        page.waitForSelector(CHARTS);
        Assertions.assertThat(page.locator("h1").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void whoRenewsTheSecretOnThePageStaysSignedIn() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        String root = "http://localhost:" + port;
        Page page = browser.page();
        Browser.signIn(page, root, household.email(), household.password());
        page.navigate(root + "/account");
        page.getByText("Régénérer le client_secret").first().click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        page.locator("vaadin-dialog vaadin-checkbox input").click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        Assertions.assertThat(household.api().get("/api/accounts/me").statusCode())
                .as("the former secret")
                .isEqualTo(401);
        page.navigate(root + "/meters");
        assertThat(page.locator("body")).containsText(household.email());
        page.context().close();
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBack() {
        Page page = browser.page();
        page.navigate("http://localhost:" + port + "/meters");
        page.waitForURL("**/login");
        page.locator("input[name=username]").fill("nobody@example.org");
        page.locator("input[name=password]").fill("Wrong-password-1");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL("**/login?error");
        page.waitForSelector("h1");
        Assertions.assertThat(page.locator("h1").count()).isEqualTo(1);
        page.context().close();
    }

    /** Vaadin asks for the words of this message outside of any session. */
    @Test
    void whoeverSendsNoCookieIsToldSoInsteadOfAFailure() {
        java.net.http.HttpResponse<String> answer = ApiClient.anonymous(port).postJson("/?v-r=uidl&v-uiId=0", "{}");
        Assertions.assertThat(answer.statusCode()).isLessThan(500);
        Assertions.assertThat(answer.body()).doesNotContain("INTERNAL_ERROR", "Exception");
    }
}
