package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner lets the support look, an operator looks and changes nothing, and the owner ends it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
class SupportJourneyTest {
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    JdbcClient database;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private AccountId idOf(Household household) {
        return accounts.find(new EmailAddress(household.email())).orElseThrow().id();
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
    }

    private static void picture(Page page, String name) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 1400);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 900);
    }

    @Test
    void fromTheAgreementToItsEnd() {
        Household owner = Household.signUp(ApiClient.anonymous(port));
        owner.consent(owner.offered().getFirst());
        String pdl = owner.pdl();
        Household operator = Household.signUp(ApiClient.anonymous(port));
        database.sql("update account set role_id = ? where id = ?")
                .params(Role.ADMIN, idOf(operator).toString())
                .update();
        String root = "http://localhost:" + port;
        String user = root + "/admin/users/" + idOf(owner);

        Page theirs = browser.page();
        Browser.signIn(theirs, root, operator.email(), operator.password());
        theirs.navigate(user);
        assertThat(theirs.locator("h1")).hasText(owner.email());
        assertThat(button(theirs, "Voir ses pages")).hasCount(0);

        Page own = browser.page();
        Browser.signIn(own, root, owner.email(), owner.password());
        own.navigate(root + "/account");
        button(own, "Autoriser l’assistance").click();
        assertThat(own.locator("#support")).containsText("Accès ouvert");

        theirs.navigate(user);
        Page left = theirs.context().newPage();
        left.navigate(root + "/admin/users");
        assertThat(left.locator("h1")).hasText("Comptes");
        button(theirs, "Voir ses pages").click();
        theirs.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        theirs.waitForURL("**/today");
        for (String page : List.of("/today", "/meters", "/consumption", "/account")) {
            theirs.navigate(root + page);
            assertThat(theirs.locator(".banner.support")).containsText(owner.email());
            if (page.equals("/today")) {
                picture(theirs, "support-looking");
            }
        }
        assertThat(theirs.locator("body")).containsText("Vous consultez ce compte pour l’assistance");
        assertThat(button(theirs, "Régénérer le client_secret")).hasCount(0);
        assertThat(button(theirs, "Supprimer")).hasCount(0);
        theirs.navigate(root + "/meters");
        assertThat(theirs.locator("body")).containsText(pdl.substring(10));
        theirs.navigate(user);
        assertThat(theirs.locator("h1")).not().hasText(owner.email());

        // A page of the operator that was still open acts for nobody: it finds itself closed.
        left.reload();
        assertThat(left.locator("h1")).not().hasText("Comptes");

        own.navigate(root + "/account");
        assertThat(own.locator(".banner.support")).containsText("en ce moment");
        assertThat(own.locator("#support")).containsText("Administrateur, dans vos pages, depuis ");
        own.locator("#support").scrollIntoViewIfNeeded();
        picture(own, "support-owner");
        theirs.navigate(root + "/today");
        assertThat(theirs.locator(".banner.support")).isVisible();

        button(own, "Mettre fin à l’accès").click();
        assertThat(button(own, "Autoriser l’assistance")).isVisible();
        own.reload();
        assertThat(own.locator(".banner.support")).hasCount(0);

        // The operator is themselves again from the next request on.
        theirs.navigate(root + "/account");
        assertThat(theirs.locator("body")).containsText(operator.email());
        assertThat(theirs.locator(".banner.support"))
                .containsText("L’accès aux pages de " + owner.email() + " a pris fin");
        picture(theirs, "support-ended");
        theirs.reload();
        assertThat(theirs.locator("body")).containsText(operator.email());
        assertThat(theirs.locator(".banner.support")).hasCount(0);
        theirs.navigate(user);
        assertThat(button(theirs, "Voir ses pages")).hasCount(0);
        theirs.context().close();
        own.context().close();
    }

    @Test
    void theOperatorEndsItWithOneClick() {
        Household owner = Household.signUp(ApiClient.anonymous(port));
        owner.api().postJson("/api/accounts/toggle-admin-sharing", "");
        Household operator = Household.signUp(ApiClient.anonymous(port));
        database.sql("update account set role_id = ? where id = ?")
                .params(Role.ADMIN, idOf(operator).toString())
                .update();
        String root = "http://localhost:" + port;
        Page page = browser.page();
        Browser.signIn(page, root, operator.email(), operator.password());
        page.navigate(root + "/admin/users/" + idOf(owner));
        button(page, "Voir ses pages").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        page.waitForURL("**/today");
        button(page, "Terminer").click();
        page.waitForURL("**/admin/users");
        assertThat(page.locator("h1")).hasText("Comptes");
        assertThat(page.locator(".banner.support")).hasCount(0);

        // An agreement that ends under an open page closes that page at its next click.
        page.navigate(root + "/admin/users/" + idOf(owner));
        button(page, "Voir ses pages").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        page.waitForURL("**/today");
        page.navigate(root + "/meters");
        assertThat(page.locator(".banner.support")).isVisible();
        owner.api().postJson("/api/accounts/toggle-admin-sharing", "");
        page.locator("a[href='consumption']").first().click();
        page.navigate(root + "/account");
        assertThat(page.locator("body")).containsText(operator.email());
        page.context().close();
    }
}
