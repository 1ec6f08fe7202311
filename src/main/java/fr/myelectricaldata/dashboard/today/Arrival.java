package fr.myelectricaldata.dashboard.today;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Poller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the history of a new meter has come, for as long as it moves; the page is read anew when more is there. */
final class Arrival extends Div {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** The page is read anew each time this much more of the history is there. */
    private static final double STEP = 0.25;

    /** Where the progress is looked up. */
    @org.springframework.stereotype.Component
    record Source(CollectionService collections, Clock clock) {}

    private final Source source;
    private final Runnable news;
    private final Poller<List<CollectionProgress>> poller;
    private @Nullable AccountId account;
    private @Nullable UsagePointId point;
    private double told = -1;

    /** @param news is run when the page can show more than before */
    Arrival(Source source, Runnable news) {
        this.source = source;
        this.news = news;
        addClassNames("card", "arrival");
        setVisible(false);
        getElement().setAttribute("role", "status");
        this.poller = new Poller<>(this, LOOK_EVERY, this::look, this::show);
    }

    void follow(AccountId account, UsagePointId point) {
        boolean same = point.equals(this.point);
        this.account = account;
        this.point = point;
        if (!same) {
            told = -1;
            if (isAttached()) {
                poller.again();
            }
        }
    }

    private List<CollectionProgress> look() {
        return account == null || point == null
                ? List.of()
                : source.collections().progressOf(account, point);
    }

    private boolean show(List<CollectionProgress> series) {
        List<CollectionProgress> known = series.stream()
                .filter(progress -> progress.state() != State.NOT_AVAILABLE)
                .toList();
        boolean moving = known.stream().anyMatch(progress -> progress.state() != State.DONE);
        int total = known.stream().mapToInt(CollectionProgress::totalChunks).sum();
        int done = known.stream()
                .mapToInt(progress -> progress.state() == State.DONE ? progress.totalChunks() : progress.doneChunks())
                .sum();
        setVisible(moving && total > 0);
        if (moving && total > 0) {
            draw(done, total, known);
        }
        double share = total == 0 ? 0 : (double) done / total;
        boolean more = told >= 0 && (share >= told + STEP || (!moving && share > told));
        if (told < 0 || more) {
            told = share;
        }
        if (more) {
            news.run();
        }
        return moving;
    }

    private void draw(int done, int total, List<CollectionProgress> known) {
        removeAll();
        ProgressBar bar = new ProgressBar(0, total);
        bar.setValue(Math.min(done, total));
        bar.getElement().setAttribute("aria-label", getTranslation("arrival.title"));
        Formats formats = new Formats(getLocale());
        Span title = new Span(getTranslation("arrival.title"));
        title.addClassName("news-title");
        String share = formats.percent((double) done / total);
        String left = end(known)
                .map(time -> getTranslation("arrival.left", share, formats.wait(time)))
                .orElseGet(() -> getTranslation("arrival.share", share));
        Span text = new Span(left);
        text.addClassName("soft");
        add(new Div(title, text), bar);
    }

    private Optional<Duration> end(List<CollectionProgress> known) {
        return known.stream()
                .map(CollectionProgress::estimatedEnd)
                .filter(Objects::nonNull)
                .max(Comparator.<Instant>naturalOrder())
                .map(end -> Duration.between(source.clock().instant(), end))
                .filter(Duration::isPositive);
    }
}
