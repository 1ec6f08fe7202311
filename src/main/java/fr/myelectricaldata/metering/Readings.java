package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer: immutable, ascending, without duplicates, its holes named.
 *
 * @param days what was asked for, clipped to what can exist
 * @param readings the values, in the measure's unit
 * @param holes days without all their values, ascending
 * @param upstreamCalls calls made to the source for this answer
 * @param notRefreshed days that were to be asked for anew and were not, if there are any
 */
public record Readings(
        UsagePointId point,
        Measure measure,
        DateRange days,
        List<Reading> readings,
        List<Hole> holes,
        int upstreamCalls,
        @Nullable NotRefreshed notRefreshed) {
    public Readings {
        readings = List.copyOf(readings);
        holes = List.copyOf(holes);
    }

    public Readings(
            UsagePointId point,
            Measure measure,
            DateRange days,
            List<Reading> readings,
            List<Hole> holes,
            int upstreamCalls) {
        this(point, measure, days, readings, holes, upstreamCalls, null);
    }
}
