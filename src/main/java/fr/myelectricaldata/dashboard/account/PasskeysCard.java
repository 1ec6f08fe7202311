package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.account.passkey.Passkey;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Question;

/** The devices whose passkeys open this account; made, listed and removed here. */
final class PasskeysCard extends Card {
    private final PasskeyDesk desk;
    private final Formats formats = new Formats(getLocale());
    private final Div rows = new Div();

    PasskeysCard(PasskeyDesk desk) {
        super("");
        this.desk = desk;
        addClassName("passkeys");
        setTitle(getTranslation("passkey.title"));
        Paragraph lead = new Paragraph(getTranslation("passkey.text"));
        lead.addClassName("say");
        rows.addClassName("tokens");
        Div actions = new Div(
                new Button(getTranslation("passkey.add"), click -> new PasskeyDialog(desk, this::reload).open()));
        actions.addClassName("actions");
        add(lead, rows, actions);
        reload();
    }

    private void reload() {
        rows.removeAll();
        desk.list().forEach(key -> rows.add(row(key)));
    }

    private Div row(Passkey key) {
        Div life = new Div(getTranslation(
                "passkey.life", formats.day(Paris.dayOf(key.created())), formats.day(Paris.dayOf(key.used()))));
        life.addClassName("soft");
        Button remove = new Button(getTranslation("passkey.remove"), click -> ask(key));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("passkey.remove.one", key.label()));
        Div row = new Div(new Div(new H3(key.label()), life), remove);
        row.addClassName("token");
        return row;
    }

    private void ask(Passkey key) {
        new Question(
                        getTranslation("passkey.remove.sure", key.label()),
                        getTranslation("passkey.remove.text"),
                        getTranslation("passkey.remove"),
                        () -> {
                            desk.remove(key.id());
                            reload();
                        })
                .grave()
                .open();
    }
}
