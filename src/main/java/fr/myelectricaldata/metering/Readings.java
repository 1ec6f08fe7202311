package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;

/**
 * An answer: immutable, ascending, without duplicates, its holes named.
 *
 * @param days what was asked for, clipped to what can exist
 * @param readings the values, in the measure's unit
 * @param holes days without all their values, ascending
 * @param upstreamCalls calls made to the source for this answer
 */
public record Readings(
        UsagePointId point,
        Measure measure,
        DateRange days,
        List<Reading> readings,
        List<Hole> holes,
        int upstreamCalls) {
    public Readings {
        readings = List.copyOf(readings);
        holes = List.copyOf(holes);
    }
}
