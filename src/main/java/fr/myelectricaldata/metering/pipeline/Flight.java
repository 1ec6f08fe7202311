package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.archive.Series;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** One chunk on its way from the source to the archive; whoever wants a day of it waits for the same flight. */
public final class Flight {
    private final Series series;
    private final DateRange days;
    private final boolean verdictKnown;
    private final AtomicInteger calls = new AtomicInteger();
    private final CompletableFuture<Void> landing = new CompletableFuture<>();

    /** @param verdictKnown does the header hold a refusal that a success would disprove? */
    Flight(Series series, DateRange days, boolean verdictKnown) {
        this.series = series;
        this.days = days;
        this.verdictKnown = verdictKnown;
    }

    Series series() {
        return series;
    }

    public DateRange days() {
        return days;
    }

    boolean verdictKnown() {
        return verdictKnown;
    }

    void countCall() {
        calls.incrementAndGet();
    }

    int calls() {
        return calls.get();
    }

    /** Completes when the chunk is stored, exceptionally when it failed. */
    CompletableFuture<Void> landing() {
        return landing;
    }

    /** Until it has landed or failed. */
    public void await() {
        landing.exceptionally(failure -> null).join();
    }

    boolean carriesAny(Collection<LocalDate> wanted) {
        return wanted.stream().anyMatch(days::contains);
    }

    public Optional<Throwable> failure() {
        return landing.isCompletedExceptionally() ? Optional.of(landing.exceptionNow()) : Optional.empty();
    }
}
