package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.notification.NoticeChoice;
import fr.myelectricaldata.notification.NoticeChoices;
import fr.myelectricaldata.notification.NoticeKind;
import fr.myelectricaldata.ui.Card;
import java.util.Map;
import java.util.function.UnaryOperator;

/** By which ways one wants to be told of what; each choice is kept at once. */
final class NoticesCard extends Card {
    private final AccountId account;
    private final NoticeChoices choices;

    NoticesCard(Account account, NoticeChoices choices) {
        super("");
        this.account = account.id();
        this.choices = choices;
        setTitle(getTranslation("notice.title"));
        setId("notifications");
        addClassName("notice-choices");
        Paragraph lead = new Paragraph(getTranslation("notice.choices.lead"));
        lead.addClassName("say");
        Anchor all = new Anchor("notifications", getTranslation("notice.choices.all"));
        addTool(all);
        add(lead);
        if (!account.emailVerified()) {
            Paragraph unverified = new Paragraph(getTranslation("notice.choices.unverified"));
            unverified.addClassName("say");
            add(unverified);
        }
        Map<NoticeKind, NoticeChoice> chosen = choices.of(account.id());
        chosen.forEach((kind, choice) -> add(row(kind, choice)));
    }

    private Div row(NoticeKind kind, NoticeChoice choice) {
        Span name = new Span(getTranslation("notice.kind." + kind));
        Div row = new Div(
                name,
                box(kind, "listed", choice.listed(), wanted -> before -> before.withListed(wanted)),
                box(kind, "mailed", choice.mailed(), wanted -> before -> before.withMailed(wanted)));
        row.addClassName("notice-choice");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", name.getText());
        return row;
    }

    private Checkbox box(NoticeKind kind, String way, boolean wanted, Change change) {
        Checkbox box = new Checkbox(getTranslation("notice.way." + way), wanted);
        box.setAriaLabel(getTranslation("notice.kind." + kind) + " : " + getTranslation("notice.way." + way));
        box.addValueChangeListener(changed -> choices.change(account, kind, change.to(changed.getValue())));
        return box;
    }

    @FunctionalInterface
    private interface Change {
        UnaryOperator<NoticeChoice> to(boolean wanted);
    }
}
