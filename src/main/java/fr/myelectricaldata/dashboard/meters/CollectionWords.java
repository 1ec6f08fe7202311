package fr.myelectricaldata.dashboard.meters;

import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Measure.Nature;
import fr.myelectricaldata.ui.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The progress of one series in words: "semaine 12 sur 105, encore 3 min". */
record CollectionWords(CollectionProgress progress, Words words, Clock clock) {
    String name() {
        return words.text("measure." + progress.measure());
    }

    String state() {
        return switch (progress.state()) {
            case WAITING ->
                progress.positionInQueue() > 0
                        ? words.text("collection.queued", progress.positionInQueue())
                        : words.text("collection.waiting");
            case RUNNING -> running();
            case PAUSED -> words.text("collection.paused", step());
            case DONE -> done();
            case NOT_AVAILABLE -> words.text("collection.not-available");
        };
    }

    private String running() {
        return remaining()
                .map(left -> words.text("collection.running", step(), left))
                .orElseGet(this::step);
    }

    /** The step under way is the one after those that are finished. */
    private String step() {
        int total = Math.max(1, progress.totalChunks());
        int now = Math.min(total, progress.doneChunks() + 1);
        boolean weeks = progress.measure().nature() == Nature.LOAD_CURVE;
        return words.text(weeks ? "collection.week" : "collection.year", now, total);
    }

    private Optional<String> remaining() {
        return Optional.ofNullable(progress.estimatedEnd())
                .map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive)
                .map(words.formats()::wait);
    }

    private String done() {
        if (progress.oldestCollected() == null || progress.newestAvailable() == null) {
            return words.text("collection.done.nothing");
        }
        return words.text(
                "collection.done",
                words.formats().day(progress.oldestCollected()),
                words.formats().day(progress.newestAvailable()));
    }

    /** What is being asked for, or why it ended early and what to do. */
    Optional<String> detail() {
        if (progress.state() == State.RUNNING && progress.fetching() != null) {
            return Optional.of(words.text("collection.fetching", words.formats().period(progress.fetching())));
        }
        return Optional.ofNullable(progress.stoppedBecause()).map(reason -> words.text("collection.stopped." + reason));
    }
}
