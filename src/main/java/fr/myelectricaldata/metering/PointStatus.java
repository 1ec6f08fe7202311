package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held of a point, how fresh it is, and what is missing.
 *
 * @param newestPossible the newest day that Enedis can have at this moment
 * @param series one for each measure, in their order
 */
public record PointStatus(UsagePoint point, LocalDate newestPossible, List<Series> series) {
    public PointStatus {
        series = List.copyOf(series);
    }

    /**
     * @param oldest the oldest day with values; null when there is none
     * @param newest the newest day with values; null when there is none
     * @param settledDays days that will not change any more
     * @param missing what can exist but is not held whole, ascending
     * @param nextAttempt when Enedis is asked next, by itself; null when somebody has to act first
     * @param collection how far the collection of the history has come; null when it was never ordered
     */
    public record Series(
            Measure measure,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest,
            int settledDays,
            List<Missing> missing,
            @Nullable Instant nextAttempt,
            @Nullable CollectionProgress collection) {
        public Series {
            missing = List.copyOf(missing);
        }
    }

    /** @param nextAttempt the day on whose morning Enedis is asked again; null when it is not, or not on a known day */
    public record Missing(
            DateRange days, Hole.Reason reason, @Nullable LocalDate nextAttempt) {}
}
