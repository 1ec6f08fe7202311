package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the collection of one series has come; it goes from yesterday backwards.
 *
 * @param doneChunks upstream chunks finished
 * @param totalChunks chunks in all, as far as is known now
 * @param fetching days being asked for at this moment, or null
 * @param oldestCollected the oldest day reached so far, or null
 * @param newestAvailable the newest day with data, or null
 * @param positionInQueue points that are ahead of this one, 0 when it is being served
 * @param estimatedEnd when it should be finished, or null when that cannot be said
 * @param stoppedBecause why it ended early, or null
 */
public record CollectionProgress(
        Measure measure,
        State state,
        int doneChunks,
        int totalChunks,
        @Nullable DateRange fetching,
        @Nullable LocalDate oldestCollected,
        @Nullable LocalDate newestAvailable,
        int positionInQueue,
        @Nullable Instant estimatedEnd,
        Hole.@Nullable Reason stoppedBecause) {
    public enum State {
        WAITING,
        RUNNING,
        /** Enedis failed; it goes on by itself. */
        PAUSED,
        DONE,
        /** This point has no such series (see {@code stoppedBecause}). */
        NOT_AVAILABLE
    }
}
