package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.admin.support.SupportVisits;
import fr.myelectricaldata.admin.support.SupportVisits.Visit;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets the support look for a while, ends it, and tells who looked. */
final class SupportCard extends Card {
    private static final List<Integer> DAYS = List.of(1, 7, 30);
    private static final int LOOKS_SHOWN = 20;

    private final SupportAccess access;
    private final SupportVisits visits;
    private final Clock clock;
    private final Formats formats = new Formats(getLocale());
    private final Div state = new Div();
    private final Div looks = new Div();
    private Account account;

    SupportCard(Account account, SupportAccess access, SupportVisits visits, Clock clock) {
        super("");
        this.account = account;
        this.access = access;
        this.visits = visits;
        this.clock = clock;
        setId("support");
        addClassName("spaced");
        setTitle(getTranslation("support.title"));
        Paragraph lead = new Paragraph(getTranslation("support.text"));
        lead.addClassName("say");
        looks.addClassName("tokens");
        add(lead, state, looks);
        show();
    }

    private void show() {
        state.removeAll();
        Instant until = account.marks().supportUntil();
        boolean open = until != null && account.marks().supported(clock.instant());
        if (until != null && open) {
            Paragraph words = new Paragraph(
                    new Chip(getTranslation("support.open"), Chip.Tone.WARN),
                    new Span(" " + getTranslation("support.open.until", formats.moment(until))));
            words.getElement().setAttribute("role", "status");
            state.add(words, actions(new ActionButton(getTranslation("support.close"), this::close)));
        } else {
            state.add(choice());
        }
        showLooks();
    }

    private Div choice() {
        Select<Integer> days = new Select<>();
        days.setLabel(getTranslation("support.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> getTranslation("support.days." + count));
        days.setValue((int) SupportAccess.USUAL.toDays());
        return actions(
                days, new ActionButton(getTranslation("support.allow"), () -> open(Duration.ofDays(days.getValue()))));
    }

    private static Div actions(com.vaadin.flow.component.Component... parts) {
        Div actions = new Div(parts);
        actions.addClassNames("actions", "baseline");
        return actions;
    }

    private void open(Duration life) {
        account = access.open(account.id(), life);
        show();
    }

    private void close() {
        account = access.close(account.id());
        show();
    }

    private void showLooks() {
        looks.removeAll();
        List<Visit> all = visits.of(account.id(), LOOKS_SHOWN);
        if (all.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("support.nobody"));
            nobody.addClassName("quiet");
            looks.add(nobody);
        }
        all.forEach(visit -> looks.add(row(visit)));
    }

    private Div row(Visit visit) {
        Span when = new Span(getTranslation("support.look", formats.moment(visit.first()), formats.time(visit.last())));
        String role = visit.role().startsWith("role.title.") ? getTranslation(visit.role()) : visit.role();
        Span who = new Span(getTranslation("support.look.who." + visit.way(), role, visit.network()));
        who.addClassName("quiet");
        Div row = new Div(when, who);
        row.addClassName("look");
        return row;
    }
}
