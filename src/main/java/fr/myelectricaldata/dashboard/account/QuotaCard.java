package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.quota.QuotaUsage;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Chip.Tone;
import fr.myelectricaldata.ui.Formats;
import java.time.Clock;
import java.time.Duration;

/** What was asked for today, of what may be, and when the count starts again. */
final class QuotaCard extends Card {
    private final Formats formats;
    private final boolean limited;

    QuotaCard(QuotaUsage usage, boolean limited, Clock clock) {
        super("");
        this.formats = new Formats(getLocale());
        this.limited = limited;
        setTitle(getTranslation("quota.title"));
        addClassName("quota");
        add(
                gauge(getTranslation("quota.upstream"), usage.upstream(), usage.upstreamLimit()),
                say("quota.upstream.text"),
                gauge(getTranslation("quota.cached"), usage.cached(), usage.cachedLimit()),
                say("quota.cached.text"));
        Duration left =
                Duration.between(clock.instant(), Paris.startOf(usage.day().plusDays(1)));
        Paragraph reset = new Paragraph(
                limited ? getTranslation("quota.reset", formats.wait(left)) : getTranslation("quota.unlimited"));
        add(reset);
    }

    private Div gauge(String name, int used, int limit) {
        Div head = new Div(
                new Span(name), new Span(getTranslation("quota.used", formats.integer(used), formats.integer(limit))));
        head.addClassName("gauge-head");
        if (limited && used >= limit) {
            head.add(new Chip(getTranslation("quota.exhausted"), Tone.WARN));
        }
        ProgressBar bar = new ProgressBar(0, Math.max(1, limit));
        bar.setValue(Math.min(used, limit));
        bar.getElement().setAttribute("aria-label", name);
        Div gauge = new Div(head, bar);
        gauge.addClassName("gauge");
        return gauge;
    }

    private Paragraph say(String key) {
        Paragraph paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("say");
        return paragraph;
    }
}
