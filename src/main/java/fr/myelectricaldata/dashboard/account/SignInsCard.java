package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.account.signin.SignIn;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Question;
import java.util.List;
import java.util.UUID;

/** Where the account is signed in, to be ended one by one or all at once, and what came lately. */
final class SignInsCard extends Card {
    private final SecurityDesk desk;
    private final Div outcome = new Div();
    private final Div rows = new Div();
    private final Div past = new Div();
    private final Div actions = new Div();

    SignInsCard(SecurityDesk desk) {
        super("");
        this.desk = desk;
        setTitle(getTranslation("sign-ins.title"));
        Paragraph lead = new Paragraph(getTranslation("sign-ins.text"));
        lead.addClassName("say");
        rows.addClassName("tokens");
        past.addClassName("tokens");
        actions.addClassName("actions");
        actions.add(new Button(getTranslation("sign-ins.everywhere"), click -> ask()));
        Details history = new Details(getTranslation("sign-ins.history"), past);
        history.addClassName("help");
        add(lead, outcome, rows, actions, history);
        reload();
    }

    private void reload() {
        rows.removeAll();
        past.removeAll();
        List<SignIn> open = desk.open();
        if (open.isEmpty()) {
            rows.add(new Paragraph(getTranslation("sign-ins.none")));
        }
        open.forEach(one -> rows.add(
                desk.here(one) ? SignInRow.here(one, desk.now()) : SignInRow.open(one, desk.now(), this::revoke)));
        desk.history().forEach(one -> past.add(SignInRow.past(one, desk.now())));
        actions.setVisible(open.stream().anyMatch(one -> !desk.here(one)));
    }

    private void revoke(UUID id) {
        outcome.removeAll();
        // It may have ended by itself meanwhile: it is gone all the same.
        desk.revoke(id);
        reload();
        outcome.add(new Notice(Tone.OK, getTranslation("sign-ins.revoked")));
    }

    private void ask() {
        new Question(
                        getTranslation("sign-ins.everywhere.sure"),
                        getTranslation("sign-ins.everywhere.text"),
                        getTranslation("sign-ins.everywhere"),
                        this::signOutEverywhereElse)
                .grave()
                .open();
    }

    private void signOutEverywhereElse() {
        outcome.removeAll();
        desk.signOutEverywhereElse();
        reload();
        outcome.add(new Notice(Tone.OK, getTranslation("sign-ins.everywhere.done")));
    }
}
