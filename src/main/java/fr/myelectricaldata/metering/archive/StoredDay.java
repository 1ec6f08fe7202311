package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the archive knows of one Paris day of a series; a day without readings was asked for in vain.
 *
 * @param readings ascending, without duplicates
 * @param settled nothing better can come from the source
 * @param asked the publication day on which the source was last asked for it
 */
public record StoredDay(LocalDate day, List<Reading> readings, boolean settled, LocalDate asked) {
    public StoredDay {
        readings = List.copyOf(readings);
    }

    /** A day as the source gave it, in whatever order; of two readings with one start the later one counts. */
    public static StoredDay of(Measure measure, LocalDate day, List<Reading> readings, LocalDate asked) {
        TreeMap<Instant, Reading> sorted = new TreeMap<>();
        readings.forEach(reading -> sorted.put(reading.start(), reading));
        List<Reading> ascending = List.copyOf(sorted.values());
        return new StoredDay(day, ascending, Completeness.settled(measure, day, ascending), asked);
    }

    /** The fuller of two versions; a settled day yields only to a settled one. When it was last asked is kept. */
    public StoredDay mergedWith(StoredDay newer) {
        boolean newerWins = settled
                ? newer.settled
                : newer.settled || Completeness.coverage(newer.readings) >= Completeness.coverage(readings);
        StoredDay fuller = newerWins ? newer : this;
        LocalDate lastAsked = asked.isAfter(newer.asked) ? asked : newer.asked;
        return new StoredDay(day, fuller.readings, fuller.settled, lastAsked);
    }

    /** All that is known of the day but its values, of which the first stays as a proof that there are some. */
    StoredDay outlined() {
        return readings.size() < 2 ? this : new StoredDay(day, List.of(readings.getFirst()), settled, asked);
    }

    /** Why the day is not whole, if it is not. */
    public Optional<Hole.Reason> hole() {
        if (settled) {
            return Optional.empty();
        }
        return Optional.of(readings.isEmpty() ? Hole.Reason.MISSING_AT_ENEDIS : Hole.Reason.INCOMPLETE_AT_ENEDIS);
    }
}
