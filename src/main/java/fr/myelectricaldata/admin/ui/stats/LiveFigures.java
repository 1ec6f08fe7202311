package fr.myelectricaldata.admin.ui.stats;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.stats.Now;
import fr.myelectricaldata.admin.stats.Statistics;
import fr.myelectricaldata.ui.Figure;
import fr.myelectricaldata.ui.FigureRow;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Words;
import org.jspecify.annotations.Nullable;

/** What is true now, pushed to everybody who looks. */
final class LiveFigures extends Div {
    private final Statistics statistics;
    private final AccountPrincipal actor;
    private final Words words = new Words(getLocale());
    private Statistics.@Nullable Watch watch;

    LiveFigures(Statistics statistics, AccountPrincipal actor) {
        this.statistics = statistics;
        this.actor = actor;
        addClassName("stack");
        add(LoadedPanel.card(new Span(words.text("loading.asking"))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        close();
        UI ui = event.getUI();
        watch = statistics.watch(actor, now -> ui.access(() -> show(now)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
    }

    private void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private void show(Now now) {
        Formats formats = words.formats();
        String share = now.cached() + now.upstream() == 0
                ? words.text("usage.none")
                : words.text("stats.now.share", formats.percent(now.cachedShare()));
        Paragraph since = new Paragraph(words.text("stats.now.at", formats.time(now.at())));
        since.addClassName("say");
        removeAll();
        add(
                new FigureRow()
                        .with(
                                words.text("stats.now.people"),
                                figure(now.users()),
                                words.text("stats.now.points", formats.integer(now.points())))
                        .with(
                                words.text("stats.now.calls"),
                                figure(now.cached() + now.upstream()),
                                share + refused(now))
                        .with(
                                words.text("stats.now.enedis"),
                                figure(now.enedisCalls()),
                                words.text(
                                        "stats.now.budget",
                                        formats.integer(now.enedisCeiling()),
                                        formats.percent((double) now.enedisCalls() / Math.max(1, now.enedisCeiling()))))
                        .with(
                                words.text("stats.now.due"),
                                figure(now.due()),
                                words.text("stats.now.history", formats.integer(now.historyCalls()))),
                since);
    }

    private String refused(Now now) {
        return now.refused() == 0 ? "" : " " + words.text("usage.refused.note", now.refused());
    }

    private Figure.Quantity figure(long value) {
        return new Figure.Quantity(words.formats().integer(value), "");
    }
}
