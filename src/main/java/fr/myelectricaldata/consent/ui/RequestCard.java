package fr.myelectricaldata.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.consent.ConsentDecisions;
import fr.myelectricaldata.consent.ConsentOutcome;
import fr.myelectricaldata.consent.ConsentRequest;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.BackgroundLoader;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Loadable;
import fr.myelectricaldata.ui.LoadingPanel;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.SecretText;
import fr.myelectricaldata.ui.Words;
import java.util.Locale;

/** One point that waits: who asks, what Enedis says of its date, and the operator's two answers. */
final class RequestCard extends Card {
    private final ConsentRequest request;
    private final String who;
    private final AccountPrincipal operator;
    private final ConsentDecisions decisions;
    private final Words words = new Words(getLocale());
    private final Div answer = new Div();
    private final BackgroundLoader<ConsentOutcome> approval = new BackgroundLoader<>(this, this::show);

    RequestCard(ConsentRequest request, String who, AccountPrincipal operator, ConsentDecisions decisions) {
        super(who);
        this.request = request;
        this.who = who;
        this.operator = operator;
        this.decisions = decisions;
        Paragraph why = new Paragraph(getTranslation("waiting.why"));
        why.addClassName("say");
        add(facts(), why, answer);
        ask();
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        String number = request.point().value();
        String name = getTranslation("point.number");
        fact(facts, name, new SecretText(name, number, "••••••••••" + number.substring(10)));
        String start = request.serviceStart() == null
                ? getTranslation("waiting.no-date")
                : words.formats().day(request.serviceStart());
        fact(facts, getTranslation("waiting.service-start"), new Span(start));
        fact(facts, getTranslation("waiting.issued"), new Span(words.formats().day(request.issuedOn())));
        return facts;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private void ask(Component... before) {
        Button approve = new ActionButton(getTranslation("waiting.approve"), this::confirmApproval);
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button refuse = new ActionButton(getTranslation("waiting.refuse"), this::confirmRefusal);
        Div actions = new Div(approve, refuse);
        actions.addClassName("actions");
        answer.removeAll();
        answer.add(before);
        answer.add(actions);
    }

    private void confirmApproval() {
        dialog(
                "approve",
                () -> approval.load(progress -> decisions.approve(operator, request.account(), request.point())));
    }

    private void confirmRefusal() {
        dialog("refuse", () -> {
            decisions.refuse(operator, request.account(), request.point());
            end(new Notice(Tone.PLAIN, getTranslation("waiting.refused")));
        });
    }

    private void dialog(String decision, Runnable then) {
        new Question(
                        getTranslation("waiting." + decision + ".title"),
                        getTranslation("waiting." + decision + ".text", who),
                        getTranslation("waiting." + decision),
                        then)
                .open();
    }

    private void show(Loadable<ConsentOutcome> state) {
        switch (state) {
            case Loadable.NotLoaded<ConsentOutcome> nothing -> ask();
            case Loadable.Loading<ConsentOutcome> loading -> {
                answer.removeAll();
                // What Enedis was asked it will answer; leaving the page stops only the looking.
                answer.add(new LoadingPanel(loading, this::ask));
            }
            case Loadable.Ready<ConsentOutcome> ready -> show(ready.value());
            case Loadable.Failed<ConsentOutcome> failed ->
                ask(new Notice(
                        Tone.WARN, ErrorText.of(failed.error(), getLocale()).what()));
        }
    }

    private void show(ConsentOutcome outcome) {
        if (outcome instanceof ConsentOutcome.Granted) {
            end(new Notice(Tone.OK, getTranslation("waiting.approved")));
            return;
        }
        String kind = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        ask(new Notice(Tone.WARN, getTranslation("waiting.outcome." + kind)));
    }

    private void end(Notice notice) {
        answer.removeAll();
        answer.add(notice);
    }
}
