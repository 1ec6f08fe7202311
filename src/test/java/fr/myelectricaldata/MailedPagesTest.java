package fr.myelectricaldata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.life.AccountLife;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.Accessibility;
import fr.myelectricaldata.testing.ApiClient;
import fr.myelectricaldata.testing.Browser;
import fr.myelectricaldata.testing.Household;
import fr.myelectricaldata.testing.Mailbox;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people do with the links in their mails, in a browser, where an address has to be verified first. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "REQUIRE_EMAIL_VERIFICATION=true"})
class MailedPagesTest {
    private static final Mailbox MAILBOX = Mailbox.start();
    private static final String NEW = "Un-autre-mot-de-passe-2";
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    AccountLife life;

    @Autowired
    AccountService accounts;

    @DynamicPropertySource
    static void mails(DynamicPropertyRegistry registry) {
        registry.add("med.mail.smtp.host", () -> "127.0.0.1");
        registry.add("med.mail.smtp.port", MAILBOX::port);
        registry.add("med.mail.smtp.security", () -> "none");
        registry.add("med.mail.smtp.from", () -> "passerelle@example.org");
    }

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

    private Page page() {
        return browser.page(root(), 1280, 1000, "light", "fr");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(words))
                .last()
                .click();
    }

    /** The four looks of the page as it stands. */
    private static void picture(Page page, String name) {
        assertThat(page).hasTitle(java.util.regex.Pattern.compile(".+"));
        for (String scheme : new String[] {"light", "dark"}) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 1000);
                page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme);
                page.evaluate("scheme => document.documentElement.style.colorScheme = scheme", scheme);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/" + name + "-" + width + "-" + scheme + ".png")));
                Assertions.assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name + " does not scroll sideways at " + width)
                        .isTrue();
            }
        }
        page.evaluate("document.documentElement.dataset.scheme = 'light'");
        page.evaluate("document.documentElement.style.colorScheme = 'light'");
        page.setViewportSize(1280, 1000);
        Assertions.assertThat(Accessibility.findings(page)).as(name).isEmpty();
    }

    @Test
    void whoHasNotVerifiedTheAddressIsServedNothingButThePageThatSaysSo() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        MAILBOX.newest(household.email(), 1);
        Page page = page();
        Browser.signIn(page, root(), household.email(), household.password());
        page.navigate(root() + "/meters");
        page.waitForURL("**/confirm-address");
        picture(page, "confirm-address");
        press(page, "J’ai confirmé");
        assertThat(page.locator(".notice")).containsText("pas encore confirmée");
        press(page, "Renvoyer le lien");
        assertThat(page.locator(".notice")).containsText("envoyé");
        String link = MAILBOX.newest(household.email(), 2).token("verify-email");

        Page phone = page();
        phone.navigate(root() + "/verify-email?token=" + link);
        assertThat(phone.locator("h1")).hasText("Confirmer votre adresse");
        picture(phone, "verify-email");
        Assertions.assertThat(accounts.find(new EmailAddress(household.email()))
                        .orElseThrow()
                        .emailVerified())
                .as("looking uses nothing up")
                .isFalse();
        press(phone, "Confirmer mon adresse");
        assertThat(phone.locator(".notice")).containsText("est confirmée");

        press(page, "J’ai confirmé");
        page.waitForURL("**/today");
        page.navigate(root() + "/meters");
        assertThat(page.locator("h1")).hasText("Compteurs");
        phone.navigate(root() + "/verify-email?token=" + link);
        assertThat(phone.locator(".notice")).containsText("ne vaut rien");
        page.context().close();
        phone.context().close();
    }

    @Test
    void aForgottenPasswordIsChosenAnew() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        Page page = page();
        page.navigate(root() + "/login");
        page.locator("vaadin-button[slot=forgot-password]").click();
        page.waitForURL("**/forgot-password");
        picture(page, "forgot-password");
        page.locator("vaadin-email-field input").fill("personne");
        press(page, "Envoyer le lien");
        assertThat(page.locator("vaadin-email-field")).hasAttribute("invalid", "");
        page.locator("vaadin-email-field input").fill(household.email());
        press(page, "Envoyer le lien");
        assertThat(page.locator(".notice")).containsText("Si cette adresse a un compte");
        String link = MAILBOX.about(household.email(), "Choisissez").token("reset-password");
        page.navigate(root() + "/reset-password?token=" + link);
        page.locator("vaadin-password-field input").fill("court");
        press(page, "Changer le mot de passe");
        assertThat(page.locator("vaadin-password-field")).hasAttribute("invalid", "");
        picture(page, "reset-password");
        page.locator("vaadin-password-field input").fill(NEW);
        press(page, "Changer le mot de passe");
        assertThat(page.locator(".notice")).containsText("est changé");
        Browser.signIn(page, root(), household.email(), NEW);
        page.navigate(root() + "/account");
        assertThat(page.locator("h1")).hasText("Mon compte");
        page.context().close();
    }

    @Test
    void theAddressIsChangedFromTheAccountPage() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        String wanted = "neuve-" + UUID.randomUUID() + "@example.org";
        Page page = page();
        Browser.signIn(page, root(), household.email(), household.password());
        page.navigate(root() + "/account");
        assertThat(page.locator(".banner").first()).containsText(household.email());
        page.locator("vaadin-email-field input").fill(wanted);
        page.locator(".form:has(vaadin-email-field) vaadin-password-field input")
                .first()
                .fill(household.password());
        press(page, "Envoyer le lien");
        assertThat(page.locator(".notice.ok")).containsText("nouvelle adresse");
        picture(page, "account-email");
        page.navigate(
                root() + "/change-email?token=" + MAILBOX.newest(wanted, 1).token("change-email"));
        picture(page, "change-email");
        press(page, "Utiliser cette adresse");
        assertThat(page.locator(".notice")).containsText("a changé d’adresse");
        page.navigate(root() + "/account");
        assertThat(page.locator("body")).containsText(wanted);
        assertThat(page.locator(".banner:visible")).hasCount(0);
        page.context().close();
    }

    @Test
    void anInvitedPersonComesIn() {
        String email = "invitee-" + UUID.randomUUID() + "@example.org";
        life.invite(new EmailAddress(email), Locale.FRENCH);
        Page page = page();
        page.navigate(root() + "/invitation?token="
                + MAILBOX.about(email, "Un compte vous attend").token("invitation"));
        picture(page, "invitation");
        page.locator("vaadin-password-field input").fill(NEW);
        press(page, "Ouvrir mon compte");
        assertThat(page.locator(".notice")).containsText("affiché");
        picture(page, "invitation-accepted");
        page.locator("vaadin-checkbox input").check();
        press(page, "Continuer");
        page.waitForURL("**/meters");
        page.context().close();
    }

    @Test
    void mailsLookLikeThePages() {
        Household household = Household.signUp(ApiClient.anonymous(port));
        accounts.changePassword(
                accounts.find(new EmailAddress(household.email())).orElseThrow().id(),
                household.password(),
                new NewPassword(NEW));
        Page page = page();
        page.setContent(MAILBOX.about(household.email(), "Confirmez").html());
        picture(page, "mail-verify");
        page.setContent(MAILBOX.about(household.email(), "Votre mot de passe").html());
        picture(page, "mail-password");
        page.context().close();
    }
}
