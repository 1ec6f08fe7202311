package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.SecretText;
import java.util.function.Supplier;

/** E-mail, API credentials, and the way to a new secret. */
final class IdentityCard extends Card {
    private final Supplier<ApiCredentials> renew;

    /** @param renew replaces the secret and returns the new pair */
    IdentityCard(Account account, boolean mayChange, Supplier<ApiCredentials> renew) {
        super("");
        this.renew = renew;
        setTitle(getTranslation("account.identity"));
        String id = getTranslation("credentials.id");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, getTranslation("account.email"), new Span(account.email().value()));
        fact(facts, getTranslation("account.role"), new Span(role(account.rights())));
        String since = new Formats(getLocale()).day(Paris.dayOf(account.createdAt()));
        fact(facts, getTranslation("account.since"), new Span(since));
        fact(facts, id, new SecretText(id, account.clientId()));
        add(facts);
        if (mayChange) {
            Paragraph lead = new Paragraph(getTranslation("account.secret.text"));
            lead.addClassName("say");
            Div actions = new Div(new ActionButton(getTranslation("account.secret.renew"), this::ask));
            actions.addClassName("actions");
            add(lead, actions);
        }
    }

    private String role(Rights rights) {
        return rights.titleKey().map(key -> getTranslation(key)).orElseGet(rights::displayName);
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private void ask() {
        new Question(
                        getTranslation("account.secret.sure"),
                        getTranslation("account.secret.consequences"),
                        getTranslation("account.secret.renew"),
                        () -> OnceDialog.ofSecret(renew.get(), getLocale()).open())
                .grave()
                .open();
    }
}
