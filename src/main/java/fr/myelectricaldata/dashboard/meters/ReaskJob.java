package fr.myelectricaldata.dashboard.meters;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.NotRefreshed;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.ui.Loadable;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A range that Enedis is asked for once more, under way or ended. It goes on when nobody looks. */
final class ReaskJob {
    /**
     * What came of it.
     *
     * @param calls made to Enedis
     * @param values known of the range now
     * @param left what was not had anew, if anything
     */
    record Outcome(int calls, int values, @Nullable NotRefreshed left) {
        static Outcome of(Readings answer) {
            return new Outcome(answer.upstreamCalls(), answer.readings().size(), answer.notRefreshed());
        }
    }

    private final Measure measure;
    private final DateRange days;
    private final Instant begun;
    /** Not loaded means that its owner stopped it. */
    private final AtomicReference<Loadable<Outcome>> state = new AtomicReference<>(new Loadable.Loading<>(0, 0));

    private volatile @Nullable Thread worker;

    ReaskJob(Measure measure, DateRange days, Instant begun) {
        this.measure = measure;
        this.days = days;
        this.begun = begun;
    }

    Measure measure() {
        return measure;
    }

    DateRange days() {
        return days;
    }

    Instant begun() {
        return begun;
    }

    Loadable<Outcome> state() {
        return state.get();
    }

    boolean running() {
        return state.get() instanceof Loadable.Loading;
    }

    void worksOn(Thread thread) {
        worker = thread;
    }

    void progressed(int done, int total) {
        move(new Loadable.Loading<>(done, total));
    }

    void end(Loadable<Outcome> last) {
        move(last);
    }

    /** Waits no longer. What Enedis was asked already it may still answer, and that is kept. */
    void cancel() {
        move(new Loadable.NotLoaded<>());
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** What has ended stays as it ended. */
    private void move(Loadable<Outcome> next) {
        state.updateAndGet(now -> now instanceof Loadable.Loading ? next : now);
    }
}
