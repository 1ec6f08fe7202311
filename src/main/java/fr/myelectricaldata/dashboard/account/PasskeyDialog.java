package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.passkey.Ceremony;
import fr.myelectricaldata.account.passkey.Passkeys;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** A name and the password, then the browser's own dialog. */
@JavaScript("context://js/passkey.js")
final class PasskeyDialog extends Dialog {
    private final TextField label = new TextField(getTranslation("passkey.label"));
    private final PasswordField password = new PasswordField(getTranslation("account.password.current"));
    private final Div problem = new Div();
    private final PasskeyDesk desk;
    private final Runnable done;

    PasskeyDialog(PasskeyDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        setHeaderTitle(getTranslation("passkey.add"));
        setWidth("440px");
        label.setHelperText(getTranslation("passkey.label.help"));
        label.setMaxLength(Passkeys.LONGEST_LABEL);
        label.setManualValidation(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        Div body = new Div(new Paragraph(getTranslation("passkey.add.text")), problem, label, password);
        body.addClassName("form");
        add(body);
        Button go = new ActionButton(getTranslation("passkey.go-on"), this::submit);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), go);
    }

    private void submit() {
        problem.removeAll();
        label.setErrorMessage(getTranslation("passkey.label.required"));
        label.setInvalid(label.getValue().isBlank());
        password.setInvalid(false);
        if (label.isInvalid()) {
            return;
        }
        try {
            ask(desk.begin(password.getValue()));
        } catch (WrongPasswordException wrong) {
            password.setErrorMessage(ErrorText.of(wrong, getLocale()).what());
            password.setInvalid(true);
        } catch (DomainException refused) {
            complain(ErrorText.of(refused, getLocale()).what());
        }
    }

    private void ask(Ceremony<PublicKeyCredentialCreationOptions> question) {
        getElement()
                .executeJs("return window.medPasskey.create($0)", question.json())
                .then(
                        String.class,
                        answer -> answered(question, answer),
                        failed -> complain(getTranslation("passkey.refused")));
    }

    private void answered(Ceremony<PublicKeyCredentialCreationOptions> question, @Nullable String answer) {
        try {
            desk.add(question, answer, label.getValue());
            close();
            done.run();
        } catch (DomainException refused) {
            complain(ErrorText.of(refused, getLocale()).what());
        }
    }

    private void complain(String text) {
        problem.removeAll();
        problem.add(new Notice(Tone.WARN, text));
    }
}
