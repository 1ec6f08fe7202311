package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.archive.Series;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One chunk on its way from the source to the archive; whoever wants a day of it waits for the same flight. It departs
 * once, and whoever makes it depart makes it land.
 */
public final class Flight {
    private final Series series;
    private final DateRange days;
    private final boolean verdictKnown;
    private final AtomicBoolean departed = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<LocalDate> brought = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> landing = new CompletableFuture<>();
    private volatile Urgency urgency;

    /** @param verdictKnown does the header hold a refusal that a success would disprove? */
    Flight(Series series, DateRange days, boolean verdictKnown, Urgency urgency) {
        this.series = series;
        this.days = days;
        this.verdictKnown = verdictKnown;
        this.urgency = urgency;
    }

    /** One that never was on the board, for days that could not be booked. */
    static Flight refused(Series series, DateRange days, Throwable because) {
        Flight flight = new Flight(series, days, false, Urgency.INTERACTIVE);
        flight.departed.set(true);
        flight.landing.completeExceptionally(because);
        return flight;
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

    Urgency urgency() {
        return urgency;
    }

    /** Somebody waits for it now. False when it already was as urgent as that. */
    boolean hurry() {
        boolean slower = urgency != Urgency.INTERACTIVE;
        urgency = Urgency.INTERACTIVE;
        return slower;
    }

    /** True for the one caller that has to make the flight, or to give it up. */
    boolean depart() {
        return departed.compareAndSet(false, true);
    }

    boolean departed() {
        return departed.get();
    }

    void countCall() {
        calls.incrementAndGet();
    }

    int calls() {
        return calls.get();
    }

    /** The source gave values for these days. */
    void brings(Collection<LocalDate> days) {
        brought.addAll(days);
    }

    boolean brought(LocalDate day) {
        return brought.contains(day);
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
