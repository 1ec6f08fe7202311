package fr.myelectricaldata.metering.archive;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a day is settled, and which of two versions of a day is the fuller one. A curve day is settled when its readings
 * tile the Paris day with their own steps (5 to 60 minutes, mixed steps allowed); any other day when it has its value.
 */
final class Completeness {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private Completeness() {}

    /** @param readings ascending, without duplicates */
    static boolean settled(Measure measure, LocalDate day, List<Reading> readings) {
        return measure.nature() == Measure.Nature.LOAD_CURVE ? tiles(day, readings) : !readings.isEmpty();
    }

    private static boolean tiles(LocalDate day, List<Reading> readings) {
        Instant reached = Paris.startOf(day);
        for (Reading reading : readings) {
            if (!reading.start().equals(reached)
                    || reading.length().compareTo(SHORTEST) < 0
                    || reading.length().compareTo(LONGEST) > 0) {
                return false;
            }
            reached = reading.end();
        }
        return reached.equals(Paris.startOf(day.plusDays(1)));
    }

    /** Comparable among versions of the same day: covered seconds, or the number of values that have no length. */
    static long coverage(List<Reading> readings) {
        return readings.stream()
                .mapToLong(reading -> Math.max(1, reading.length().toSeconds()))
                .sum();
    }
}
