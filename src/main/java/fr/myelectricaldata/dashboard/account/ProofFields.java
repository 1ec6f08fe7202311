package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.factor.WrongCodeException;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import java.util.function.BiConsumer;

/** The password, where it is asked for, and a code; each error beside its field. */
final class ProofFields extends Div {
    private final PasswordField password = new PasswordField(getTranslation("account.password.current"));
    private final TextField code;
    private final Div problem = new Div();

    ProofFields(boolean askPassword, String codeLabel, String codeHelp) {
        addClassName("form");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        password.setVisible(askPassword);
        code = new TextField(codeLabel);
        code.setHelperText(codeHelp);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setManualValidation(true);
        add(problem, code, password);
    }

    /** Hands both over when they are there; false when that was refused, which the fields then say. */
    boolean submit(BiConsumer<String, String> action) {
        problem.removeAll();
        boolean missing = password.isVisible() && password.isEmpty();
        complain(password, missing ? getTranslation("login.password.required") : "");
        complain(code, code.isEmpty() ? getTranslation("factor.code.required") : "");
        if (missing || code.isEmpty()) {
            return false;
        }
        try {
            action.accept(password.getValue(), code.getValue());
            return true;
        } catch (WrongPasswordException wrong) {
            complain(password, words(wrong));
        } catch (WrongCodeException wrong) {
            complain(code, words(wrong));
        } catch (DomainException refused) {
            problem.add(new Notice(Tone.WARN, words(refused)));
        }
        return false;
    }

    private String words(DomainException refused) {
        return ErrorText.of(refused, getLocale()).what();
    }

    private static void complain(HasValidation field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
    }
}
