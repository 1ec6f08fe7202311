package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.ui.Words;
import java.time.Clock;
import java.util.List;

/** How far the history of one meter has been collected: one line per series, in words, with a bar while it moves. */
final class CollectionPanel extends Div {
    private final Clock clock;

    CollectionPanel(Clock clock) {
        this.clock = clock;
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

    /** A series that the meter simply does not have is not worth a line: most homes inject nothing. */
    private static boolean concerns(CollectionProgress progress) {
        return progress.state() != State.NOT_AVAILABLE
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
        return row;
    }
}
