package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.account.PasswordPolicy;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import java.util.Optional;

/** E-mail and password, each error beside its field. */
final class SignUpForm extends Div {
    private final EmailField email = new EmailField(getTranslation("signup.email"));
    private final PasswordField password = new PasswordField(getTranslation("signup.password"));
    private final PasswordChecklist checklist = new PasswordChecklist();
    private final Div problem = new Div();
    private final Optional<CaptchaBox> captcha;
    private final Save save;

    /** What happens with a filled form. */
    interface Save {
        void accept(EmailAddress email, String password, String captcha);
    }

    SignUpForm(Optional<CaptchaBox> captcha, Save save) {
        this.captcha = captcha;
        this.save = save;
        addClassName("form");
        email.setRequiredIndicatorVisible(true);
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        email.setHelperText(getTranslation("signup.email.help"));
        email.setManualValidation(true);
        password.setRequiredIndicatorVisible(true);
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        password.setManualValidation(true);
        password.setValueChangeMode(ValueChangeMode.EAGER);
        password.addValueChangeListener(change -> checklist.check(change.getValue()));
        Button create = new ActionButton(getTranslation("signup.create"), this::submit);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        add(problem, email, password, checklist);
        captcha.ifPresent(this::add);
        add(create, small(getTranslation("signup.privacy")));
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("say");
        return paragraph;
    }

    private void submit() {
        problem.removeAll();
        boolean known = checkEmail();
        boolean strong = PasswordPolicy.brokenBy(password.getValue()).isEmpty();
        complain(password, strong ? "" : getTranslation("signup.password.weak"));
        if (known && strong) {
            try {
                save.accept(
                        new EmailAddress(email.getValue()),
                        password.getValue(),
                        captcha.map(CaptchaBox::token).orElse(""));
            } catch (DomainException refused) {
                captcha.ifPresent(CaptchaBox::again);
                refuse(refused);
            }
        }
    }

    private boolean checkEmail() {
        try {
            new EmailAddress(email.getValue()).value();
            complain(email, "");
            return true;
        } catch (InvalidRequestException malformed) {
            complain(email, getTranslation("signup.email.invalid"));
            return false;
        }
    }

    /** What concerns one field is said beside it, the rest above the form. */
    private void refuse(DomainException refused) {
        String text = ErrorText.of(refused, getLocale()).what();
        String code = refused.code().value();
        if (code.contains("EMAIL") || code.contains("USER_EXISTS")) {
            complain(email, text);
        } else if (code.contains("PASSWORD")) {
            complain(password, text);
        } else {
            problem.add(new Notice(Tone.WARN, text));
        }
    }

    private static <F extends com.vaadin.flow.component.textfield.TextFieldBase<F, String>> void complain(
            F field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
        if (!text.isEmpty()) {
            field.focus();
        }
    }
}
