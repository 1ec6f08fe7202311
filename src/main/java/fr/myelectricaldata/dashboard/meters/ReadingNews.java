package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.ui.Poller;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** How many lines of a file are read, told while it is being read; without their number in all, of a workbook. */
final class ReadingNews extends Div {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    /** Lines read, of all; 0 in all when nobody knows. */
    private record Lines(int read, int all) {}

    /** Where the reading thread tells what this shows. */
    static final class Source implements ProgressListener {
        private final AtomicReference<Lines> newest = new AtomicReference<>(new Lines(0, 0));

        @Override
        public void progressed(int done, int total) {
            newest.set(new Lines(done, total));
        }
    }

    ReadingNews(Source source) {
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("import.upload.reading"));
        words.setText(getTranslation("import.upload.reading"));
        add(words, bar);
        new Poller<>(this, LOOK_EVERY, source.newest::get, this::show);
    }

    private boolean show(Lines lines) {
        if (lines.read() > 0) {
            words.setText(getTranslation("import.reading", lines.read(), lines.all()));
            bar.setIndeterminate(lines.all() == 0);
            if (lines.all() > 0) {
                bar.setMax(lines.all());
                bar.setValue(Math.min(lines.read(), lines.all()));
            }
        }
        return true;
    }
}
