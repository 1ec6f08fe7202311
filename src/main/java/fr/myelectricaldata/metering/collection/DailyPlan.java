package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.Measure.Nature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the daily look at all points fits between 08:00 and 20:00. When the calls of all points are more than Enedis grants
 * in these hours, each point has its turn every second, third, … day only, and then one call brings the days together: a
 * call for a curve carries a week.
 *
 * @param everyDays 1 when every point has its turn each day
 * @param spread the time over which the turns of one day are spread, so that Enedis sees no wave
 */
record DailyPlan(int everyDays, Duration spread) {
    /** From 08:00 to 20:00; afterwards the calls belong to the histories. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration SHORTEST = Duration.ofHours(1);
    /** Most points inject nothing, and what Enedis refused once is remembered. */
    private static final int CALLS_OF_A_CONSUMER = 2;
    /** A call for a curve carries no more. */
    private static final int MOST_DAYS = 7;

    /** @param callsPerHour that Enedis grants the background, per API family */
    static DailyPlan of(long callsPerRound, int callsPerHour) {
        long capacity = Math.max(1, callsPerHour * LONGEST.toHours());
        int everyDays = Math.clamp(Math.ceilDiv(callsPerRound, capacity), 1, MOST_DAYS);
        long today = Math.ceilDiv(callsPerRound, everyDays);
        Duration needed = Duration.ofSeconds(today * Duration.ofHours(1).toSeconds() / Math.max(1, callsPerHour));
        Duration spread = needed.compareTo(SHORTEST) < 0 ? SHORTEST : needed;
        return new DailyPlan(everyDays, spread.compareTo(LONGEST) > 0 ? LONGEST : spread);
    }

    /** A curve brings the day's energy with it, so each direction costs one call, and the highest power one more. */
    static int callsFor(UsagePoint point) {
        if (point.origin() != Origin.ENEDIS) {
            return 0;
        }
        return unknown(point.contract())
                ? CALLS_OF_A_CONSUMER
                : (int) measuresOf(point).stream()
                        .filter(measure -> measure.nature() != Nature.DAILY_ENERGY)
                        .count();
    }

    /** What its contract does not rule out. */
    static Set<Measure> measuresOf(UsagePoint point) {
        Contract contract = point.contract();
        Set<Measure> measures = EnumSet.allOf(Measure.class);
        if (contract != null && !unknown(contract)) {
            measures.removeIf(measure ->
                    measure.direction() == Direction.CONSUMPTION ? !contract.consumption() : !contract.production());
        }
        return measures;
    }

    /** A contract that was not read, or that names no direction. */
    private static boolean unknown(@Nullable Contract contract) {
        return contract == null || (!contract.consumption() && !contract.production());
    }

    /** Is it the point's turn on that day? The same points come together every time, so no day is forgotten. */
    boolean due(UUID point, LocalDate day) {
        return Math.floorMod(mixed(point) + day.toEpochDay(), everyDays) == 0;
    }

    /** Always the same for a point as long as the spread is, so that its days come 24 hours apart. */
    Duration after(UUID point) {
        return Duration.ofSeconds(Math.floorMod(mixed(point) >>> 16, spread.toSeconds()));
    }

    private static long mixed(UUID point) {
        return point.getLeastSignificantBits() ^ point.getMostSignificantBits();
    }
}
