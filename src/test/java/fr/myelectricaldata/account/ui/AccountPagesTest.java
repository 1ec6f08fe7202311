package fr.myelectricaldata.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.ToolButton;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.savedrequest.SavedRequest;

class AccountPagesTest extends ViewTest {
    @Autowired
    FakeAccounts.RecordingFirstAdmin firstAdmin;

    private static void signUp(String email, String password) {
        go("signup");
        _setValue(_get(EmailField.class), email);
        _setValue(_get(PasswordField.class), password);
        _click(_get(Button.class, spec -> spec.withText("Créer mon compte")));
    }

    @Test
    void aMalformedAddressIsSaidAtItsField() {
        signUp("nobody", "Secret-123");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).getErrorMessage()).contains("n’est pas complète");
        assertThat(_get(PasswordField.class).isInvalid()).isFalse();
    }

    @Test
    void aWeakPasswordIsSaidAtItsField() {
        signUp("new@exemple.fr", "secret");
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).isInvalid()).isFalse();
    }

    @Test
    void theChecklistFollowsTheTyping() {
        go("signup");
        _setValue(_get(PasswordField.class), "secret123");
        assertThat(textOf(_get(PasswordChecklist.class)))
                .contains("une minuscule(respectée)", "une majuscule(à respecter)");
    }

    @Test
    void aTakenAddressIsSaidAtItsField() {
        signUp(FakeAccounts.TAKEN, "Secret-123");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
    }

    @Test
    void credentialsAreShownOnceMaskedAndKeptBeforeGoingOn() {
        signUp("new@exemple.fr", "Secret-123");
        assertThat(page())
                .contains(FakeAccounts.CREDENTIALS.clientId(), "affiché que cette fois")
                .doesNotContain(FakeAccounts.CREDENTIALS.clientSecret());
        Button next = _get(Button.class, spec -> spec.withText("Continuer vers mes compteurs"));
        assertThat(next.isEnabled()).isFalse();
        _setValue(_get(Checkbox.class), true);
        assertThat(next.isEnabled()).isTrue();
        _click(_get(ToolButton.class, spec -> spec.withAttribute("aria-label", "Afficher\u00a0: client_secret")));
        assertThat(page()).contains(FakeAccounts.CREDENTIALS.clientSecret());
    }

    @Test
    void loginTellsAWrongPasswordFromTooManyAttempts() {
        go("login?error");
        assertThat(page()).contains("Adresse ou mot de passe incorrect");
        go("login?error=throttled");
        assertThat(page()).contains("Trop d’essais");
    }

    @Test
    void theSecondStepSaysWhatIsWrongAndWhatHelps() {
        go("login/code");
        assertThat(page()).contains("Vérification en deux étapes");
        assertThat(_get(TextField.class).getHelperText()).contains("codes de secours");
        go("login/code?error");
        assertThat(page()).contains("a déjà servi");
        go("login/code?error=throttled");
        assertThat(page()).contains("donnez un code de secours");
        go("login/code?error=locked");
        assertThat(page()).contains("client_secret");
        go("login?error=late");
        assertThat(page()).contains("Recommencez avec votre mot de passe");
    }

    @Test
    void whoIsSignedInNeedsNoLoginPage() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("login");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("today");
    }

    @Test
    void setUpAsksToSignInFirst() {
        go("setup?token=abc");
        assertThat(page()).contains("vous reviendrez ici");
        assertThat(savedRequest()).as("by the shell's own link too").isEqualTo("/setup?token=abc");
        _click(_get(Button.class, spec -> spec.withText("Se connecter")));
        assertThat(savedRequest()).isEqualTo("/setup?token=abc");
    }

    private static String savedRequest() {
        return VaadinSession.getCurrent().getSession().getAttribute("SPRING_SECURITY_SAVED_REQUEST")
                        instanceof SavedRequest saved
                ? saved.getRedirectUrl()
                : "none";
    }

    @Test
    void theDemonstrationIsToldToComeWithAnAccountOfItsOwn() {
        visit(FakePeople.DEMO_USER, Locale.FRENCH);
        go("setup?token=abc");
        assertThat(page()).contains("La démonstration ne peut pas devenir administrateur");
        _assertNone(Button.class, spec -> spec.withText("Devenir administrateur"));
        _click(_get(Button.class, spec -> spec.withText("Créer un compte")));
        assertThat(savedRequest()).isEqualTo("/setup?token=abc");
    }

    @Test
    void aLinkThatDoesNotCountIsToldAtOnce() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("setup?token=other");
        assertThat(page()).contains("Ce lien n’est pas valable");
        _assertNone(Button.class, spec -> spec.withText("Devenir administrateur"));
    }

    @Test
    void whoSignsUpForTheSetUpComesBackToIt() {
        go("setup?token=abc");
        _click(_get(Button.class, spec -> spec.withText("Créer un compte")));
        assertThat(WayBack.take(VaadinSession.getCurrent().getSession())).contains("setup?token=abc");
        assertThat(WayBack.take(VaadinSession.getCurrent().getSession())).isEmpty();
    }

    @Test
    void setUpMakesTheSignedInAccountTheOperator() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("setup?token=abc");
        _click(_get(Button.class, spec -> spec.withText("Devenir administrateur")));
        assertThat(firstAdmin.claimed.get()).isEqualTo(FakePeople.ALICE);
        assertThat(page())
                .contains("Ce compte est administrateur", "valent dès maintenant")
                .doesNotContain("econnect");
    }
}
