package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.ui.Words;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far the history of one meter has been collected: one line per series, in words, with a bar while it moves. */
final class CollectionPanel extends Div {
    private final Clock clock;
    private final @Nullable Consumer<Measure> lookAgain;
    /** Kept from look to look, so that what the reader has opened stays open. */
    private final Map<Measure, CurveHelp> helps = new EnumMap<>(Measure.class);

    /** @param lookAgain what to do when the owner says that a refused series can be had now; null when they may not */
    CollectionPanel(Clock clock, @Nullable Consumer<Measure> lookAgain) {
        this.clock = clock;
        this.lookAgain = lookAgain;
        addClassName("collection");
    }

    void show(List<CollectionProgress> series) {
        removeAll();
        List<CollectionProgress> shown =
                series.stream().filter(CollectionPanel::concerns).toList();
        setVisible(!shown.isEmpty());
        add(new H3(getTranslation("collection.title")));
        shown.forEach(progress -> add(row(progress)));
    }

    /** A direction that the meter simply does not have is not worth a line: most homes inject nothing. */
    private static boolean concerns(CollectionProgress progress) {
        return progress.state() != State.NOT_AVAILABLE
                || progress.stoppedBecause() != Hole.Reason.NO_SUCH_DIRECTION
                || progress.measure().direction() == Measure.Direction.CONSUMPTION;
    }

    private Div row(CollectionProgress progress) {
        CollectionWords words = new CollectionWords(progress, new Words(getLocale()), clock);
        Span name = new Span(words.name());
        Span state = new Span(words.state());
        state.addClassName("soft");
        Div row = new Div(new Div(name, state));
        row.addClassName("collection-row");
        if (progress.state() != State.DONE && progress.state() != State.NOT_AVAILABLE && progress.totalChunks() > 0) {
            ProgressBar bar = new ProgressBar(0, progress.totalChunks());
            bar.setValue(Math.min(progress.doneChunks(), progress.totalChunks()));
            bar.getElement().setAttribute("aria-label", words.name());
            row.add(bar);
        }
        words.detail().ifPresent(text -> {
            Div detail = new Div(text);
            detail.addClassName("soft");
            row.add(detail);
        });
        if (progress.state() == State.NOT_AVAILABLE && progress.stoppedBecause() == Hole.Reason.CURVE_NOT_ENABLED) {
            row.add(helps.computeIfAbsent(progress.measure(), measure -> new CurveHelp(measure, lookAgain)));
        }
        return row;
    }
}
