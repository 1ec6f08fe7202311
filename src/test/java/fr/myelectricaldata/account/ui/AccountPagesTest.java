package fr.myelectricaldata.account.ui;

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
import fr.myelectricaldata.preview.FakePeople;
import fr.myelectricaldata.preview.ViewTest;
import fr.myelectricaldata.ui.ToolButton;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
        assertThat(page()).contains("rouvrez ce lien");
    }

    @Test
    void setUpMakesTheSignedInAccountTheOperator() {
        visit(FakePeople.ALICE_USER, Locale.FRENCH);
        go("setup?token=abc");
        _click(_get(Button.class, spec -> spec.withText("Devenir administrateur")));
        assertThat(firstAdmin.claimed.get()).isEqualTo(FakePeople.ALICE);
        assertThat(page()).contains("Ce compte est administrateur");
    }
}
