package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose values are not in memory.
 *
 * @param days what was asked for, clipped to what can exist
 * @param holes days without all their values, ascending
 * @param notRefreshed days that were to be asked for anew and were not, if there are any
 * @param empty is there not one value?
 * @param version differs whenever a value of the range may differ; opaque
 * @param values ascending, without duplicates
 */
public record LongReadings(
        UsagePointId point,
        Measure measure,
        DateRange days,
        List<Hole> holes,
        @Nullable NotRefreshed notRefreshed,
        boolean empty,
        String version,
        Values values) {
    public LongReadings {
        holes = List.copyOf(holes);
    }

    /** Goes through the values; each time from the beginning. */
    @FunctionalInterface
    public interface Values {
        void forEach(Consumer<Reading> reader);
    }
}
