package fr.myelectricaldata.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.PasswordPolicy;
import fr.myelectricaldata.ui.ActionButton;
import java.util.function.Consumer;

/** A new password with the rules it has to keep. */
final class NewPasswordForm extends Div {
    private final PasswordField password;
    private final PasswordChecklist checklist = new PasswordChecklist();

    /** @param words of the button that sets it */
    NewPasswordForm(String label, String words, Consumer<NewPassword> accept) {
        password = new PasswordField(label);
        addClassName("form");
        password.setRequiredIndicatorVisible(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setManualValidation(true);
        password.setValueChangeMode(ValueChangeMode.EAGER);
        password.addValueChangeListener(change -> checklist.check(change.getValue()));
        Button save = new ActionButton(words, () -> {
            boolean strong = PasswordPolicy.brokenBy(password.getValue()).isEmpty();
            password.setErrorMessage(strong ? "" : getTranslation("signup.password.weak"));
            password.setInvalid(!strong);
            if (strong) {
                accept.accept(new NewPassword(password.getValue()));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(password, checklist, save);
    }
}
