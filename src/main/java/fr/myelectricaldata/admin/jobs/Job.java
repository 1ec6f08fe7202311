package fr.myelectricaldata.admin.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of background work, all processes together.
 *
 * @param name as the scheduler knows it; its words are {@code jobs.NAME}
 * @param recurring comes back by its own schedule; otherwise there is one piece of work for each point or mail
 * @param waiting pieces of work that wait for their time
 * @param runningOn the processes that are at it now, one entry for each piece
 * @param failing pieces whose last run failed
 * @param next when the next piece is due; null when nothing waits
 * @param failuresInARow of the piece that failed most
 */
public record Job(
        String name,
        boolean recurring,
        int waiting,
        List<String> runningOn,
        int failing,
        @Nullable Instant next,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failuresInARow) {
    public Job {
        runningOn = List.copyOf(runningOn);
    }

    public boolean running() {
        return !runningOn.isEmpty();
    }

    /** When a piece last ended, well or badly. */
    public @Nullable Instant lastRun() {
        if (lastSuccess == null || lastFailure == null) {
            return lastSuccess == null ? lastFailure : lastSuccess;
        }
        return lastSuccess.isAfter(lastFailure) ? lastSuccess : lastFailure;
    }

    /** Did the piece that ended last fail? */
    public boolean lastFailed() {
        return lastFailure != null && lastFailure.equals(lastRun());
    }
}
