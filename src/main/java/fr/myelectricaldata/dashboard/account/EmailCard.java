package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Notice;
import java.util.Locale;
import java.util.Optional;

/** Another address for the account: asked for with the password, and true once the link sent there was opened. */
final class EmailCard extends Card {
    private final Account account;
    private final EmailField wanted = new EmailField(getTranslation("account.email.new"));
    private final PasswordField password = new PasswordField(getTranslation("account.email.password"));
    private final Div outcome = new Div();
    private final Request request;

    /** What happens with a filled form. */
    interface Request {
        void send(String password, EmailAddress wanted, Locale language);
    }

    EmailCard(Account account, Request request) {
        super("");
        this.account = account;
        this.request = request;
        setTitle(getTranslation("account.email.title"));
        Paragraph lead = new Paragraph(
                getTranslation("account.email.text", account.email().value()));
        lead.addClassName("say");
        wanted.setAutocomplete(Autocomplete.EMAIL);
        wanted.setManualValidation(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        Div actions = new Div(new ActionButton(getTranslation("account.email.change"), this::submit));
        actions.addClassName("actions");
        Div form = new Div(outcome, wanted, password, actions);
        form.addClassNames("form", "short");
        add(lead, form);
    }

    private void submit() {
        outcome.removeAll();
        Optional<EmailAddress> address = address();
        complain(password, password.isEmpty() ? getTranslation("login.password.required") : "");
        if (address.isEmpty() || password.isEmpty()) {
            return;
        }
        try {
            request.send(password.getValue(), address.get(), getLocale());
            wanted.clear();
            password.clear();
            outcome.add(new Notice(Tone.OK, getTranslation("account.email.sent")));
        } catch (WrongPasswordException wrong) {
            complain(password, ErrorText.of(wrong, getLocale()).what());
        } catch (DomainException refused) {
            outcome.add(new Notice(Tone.WARN, ErrorText.of(refused, getLocale()).what()));
        }
    }

    private Optional<EmailAddress> address() {
        try {
            EmailAddress address = new EmailAddress(wanted.getValue());
            boolean same = address.equals(account.email());
            complain(wanted, same ? getTranslation("account.email.same") : "");
            return same ? Optional.empty() : Optional.of(address);
        } catch (InvalidRequestException malformed) {
            complain(wanted, getTranslation("signup.email.invalid"));
            return Optional.empty();
        }
    }

    private static <F extends TextFieldBase<F, String>> void complain(F field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
    }
}
