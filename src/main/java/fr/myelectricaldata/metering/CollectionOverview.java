package fr.myelectricaldata.metering;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the collection is, and what it can carry.
 *
 * @param daily the look for new days
 * @param history what is left of the histories
 * @param pointsLastHour points whose look or history was finished in the last hour
 * @param troubles points whose last attempt failed, by what it failed for
 * @param upstream how Enedis is doing, and how much of its budget is used
 */
public record CollectionOverview(
        Daily daily,
        History history,
        int pointsLastHour,
        Map<Hole.Reason, Integer> troubles,
        UpstreamStatus.Snapshot upstream) {
    public CollectionOverview {
        troubles = Map.copyOf(troubles);
    }

    /**
     * @param points that are collected
     * @param callsPerRound calls that one look at each of them takes
     * @param callsPerHour that Enedis grants the background per API family
     * @param everyDays 1 when each point has its turn every day; more when the budget is short
     * @param spread over which the turns of a day are spread
     * @param due points that were ordered and not looked at yet
     * @param lastRun when the last orders were placed, null before the first
     * @param nextRun when the next ones will be, null when no scheduler has started yet
     */
    public record Daily(
            long points,
            long callsPerRound,
            int callsPerHour,
            int everyDays,
            Duration spread,
            int due,
            @Nullable Instant lastRun,
            @Nullable Instant nextRun) {
        /** Points an hour that Enedis allows: its calls, divided by those that a point takes. */
        public int pointsPerHour() {
            double callsPerPoint = points == 0 ? FEWEST_CALLS : (double) callsPerRound / points;
            return (int) Math.floor(callsPerHour / callsPerPoint);
        }
    }

    /** Consumption alone: its curve, from which the day's energy follows, and the highest power. */
    private static final double FEWEST_CALLS = 2;

    /** @param chunks calls that are left, as far as is known */
    public record History(int points, int chunks) {}
}
