package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.account.conso.ConsoToken;
import fr.myelectricaldata.account.conso.ConsoTokenNotFoundException;
import fr.myelectricaldata.account.conso.MintedConsoToken;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.ShownOnce.Value;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The tokens by which programs of the Conso family read; made, listed and revoked here. */
final class TokensCard extends Card {
    private final TokenDesk desk;
    private final LocalDate today;
    private final boolean mayChange;
    private final Div rows = new Div();

    TokensCard(TokenDesk desk, boolean mayChange, Clock clock) {
        super("");
        this.desk = desk;
        this.mayChange = mayChange;
        this.today = Paris.today(clock);
        setTitle(getTranslation("tokens.title"));
        Paragraph lead = new Paragraph(getTranslation("tokens.text"));
        lead.addClassName("say");
        rows.addClassName("tokens");
        add(lead, rows);
        if (mayChange) {
            Button create = new ActionButton(getTranslation("tokens.create"), this::create);
            create.addThemeVariants(ButtonVariant.PRIMARY);
            Div actions = new Div(create);
            actions.addClassName("actions");
            add(actions);
        }
        reload();
    }

    void reload() {
        rows.removeAll();
        List<ConsoToken> all = desk.list();
        List<UsagePoint> points = desk.points();
        if (all.isEmpty()) {
            rows.add(new Paragraph(getTranslation("tokens.none")));
        }
        all.forEach(token -> rows.add(new TokenRow(token, points, today, mayChange ? () -> ask(token) : null)));
    }

    private void create() {
        new TokenDialog(desk, today, this::created).open();
    }

    private void created(MintedConsoToken minted) {
        reload();
        new OnceDialog(
                        getTranslation("tokens.created", minted.token().name()),
                        getTranslation("tokens.once"),
                        List.of(new Value(getTranslation("tokens.value"), minted.value(), true)),
                        "conso-token.json")
                .open();
    }

    private void ask(ConsoToken token) {
        new Question(
                        getTranslation("tokens.revoke.sure", token.name()),
                        getTranslation("tokens.revoke.text"),
                        getTranslation("tokens.revoke"),
                        () -> revoke(token))
                .grave()
                .open();
    }

    private void revoke(ConsoToken token) {
        try {
            desk.revoke(token.id());
        } catch (ConsoTokenNotFoundException goneAlready) {
            // in another tab, or with the credentials: it is gone all the same
        }
        reload();
    }
}
