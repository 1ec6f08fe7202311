package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.PasswordPolicy;
import fr.myelectricaldata.account.PasswordPolicy.Rule;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Checklist;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import java.util.Set;
import java.util.function.BiConsumer;

/** The present password and a new one; each error beside its field. */
final class PasswordCard extends Card {
    private final PasswordField current = new PasswordField(getTranslation("account.password.current"));
    private final PasswordField replacement = new PasswordField(getTranslation("account.password.new"));
    private final Checklist rules = new Checklist(getTranslation("password.rules"));
    private final Div outcome = new Div();
    private final BiConsumer<String, NewPassword> change;

    PasswordCard(BiConsumer<String, NewPassword> change) {
        super("");
        this.change = change;
        setTitle(getTranslation("account.password"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setManualValidation(true);
        replacement.setAutocomplete(Autocomplete.NEW_PASSWORD);
        replacement.setManualValidation(true);
        replacement.setValueChangeMode(ValueChangeMode.EAGER);
        replacement.addValueChangeListener(typed -> check());
        check();
        Div form = new Div(outcome, current, replacement, rules);
        form.addClassNames("form", "short");
        Div actions = new Div(new ActionButton(getTranslation("account.password.change"), this::submit));
        actions.addClassName("actions");
        form.add(actions);
        add(form);
    }

    private void check() {
        rules.clear();
        Set<Rule> broken = PasswordPolicy.brokenBy(replacement.getValue());
        for (Rule rule : Rule.values()) {
            rules.add(getTranslation("password.rule." + rule), !broken.contains(rule));
        }
    }

    private void submit() {
        outcome.removeAll();
        boolean strong = PasswordPolicy.brokenBy(replacement.getValue()).isEmpty();
        complain(current, current.isEmpty() ? getTranslation("login.password.required") : "");
        complain(replacement, strong ? "" : getTranslation("signup.password.weak"));
        if (!current.isEmpty() && strong) {
            try {
                change.accept(current.getValue(), new NewPassword(replacement.getValue()));
                current.clear();
                replacement.clear();
                outcome.add(new Notice(Tone.OK, getTranslation("account.password.changed")));
            } catch (WrongPasswordException wrong) {
                complain(current, ErrorText.of(wrong, getLocale()).what());
            } catch (DomainException refused) {
                outcome.add(
                        new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
            }
        }
    }

    private static void complain(PasswordField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
    }
}
