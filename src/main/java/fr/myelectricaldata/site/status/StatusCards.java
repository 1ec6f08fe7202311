package fr.myelectricaldata.site.status;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Words;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The condition in words, each with its colour and its label. */
final class StatusCards {
    private final Words words;
    private final Clock clock;

    StatusCards(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Card enedis(Condition condition) {
        Health health = condition.enedis();
        Card card = card("enedis", new Chip(words.text("status.enedis." + health), tone(health)));
        card.add(new Paragraph(words.text("status.enedis.text." + health)));
        card.add(say(words.text("status.last-answer", moment(condition.lastAnswer()))));
        return card;
    }

    Card budget(Condition condition) {
        Card card = card("budget");
        if (condition.budget().isEmpty()) {
            card.add(new Paragraph(words.text("status.budget.unused")));
        }
        condition.budget().forEach(share -> card.add(gauge(share)));
        card.add(say(words.text("status.budget.text")));
        return card;
    }

    Card collection(Condition condition) {
        Card card = card("collection");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "last-run", moment(condition.lastRun()));
        fact(facts, "next-run", moment(condition.nextRun()));
        fact(facts, "points", words.formats().integer(condition.pointsLastHour()));
        fact(facts, "waiting", words.formats().integer(condition.waiting()));
        card.add(facts);
        return card;
    }

    Component version(String version) {
        String known = version.isEmpty() ? words.text("status.version.unknown") : words.text("status.version", version);
        return say(known);
    }

    private static Tone tone(Health health) {
        return switch (health) {
            case ANSWERS -> Tone.OK;
            case FALTERS -> Tone.WARN;
            case SILENT -> Tone.BAD;
            case UNKNOWN -> Tone.QUIET;
        };
    }

    private static Tone tone(Share.Level level) {
        return switch (level) {
            case EASY -> Tone.OK;
            case BUSY -> Tone.WARN;
            case FULL -> Tone.BAD;
        };
    }

    private Div gauge(Share share) {
        String key = "status.family." + share.family();
        String text = words.text(key);
        // A family that Enedis may add tomorrow has no words yet.
        String name = text.startsWith("!") ? share.family() : text;
        Span count = new Span(words.text(
                "status.budget.used",
                words.formats().integer(share.used()),
                words.formats().integer(share.granted())));
        Chip level = new Chip(words.text("status.budget." + share.level()), tone(share.level()));
        Div head = new Div(new Span(name), count, level);
        head.addClassName("gauge-head");
        ProgressBar bar = new ProgressBar(0, 1);
        bar.setValue(share.part());
        bar.getElement().setAttribute("aria-label", name);
        Div gauge = new Div(head, bar);
        gauge.addClassName("gauge");
        return gauge;
    }

    private void fact(DescriptionList facts, String name, String value) {
        facts.add(
                new DescriptionList.Term(words.text("status.collection." + name)),
                new DescriptionList.Description(new Span(value)));
    }

    private Card card(String name, Component... tools) {
        return new Card(words.text("status." + name), tools);
    }

    private static Paragraph say(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("say");
        return paragraph;
    }

    /** The time alone today, the day as well otherwise. */
    private String moment(@Nullable Instant instant) {
        if (instant == null) {
            return words.text("status.never");
        }
        boolean today = Paris.dayOf(instant).equals(Paris.today(clock));
        return today ? words.formats().time(instant) : words.formats().moment(instant);
    }
}
