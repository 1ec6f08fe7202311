package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whole days of readings for tests. */
public final class Days {
    private Days() {}

    /** A day whose readings tile it with the given steps, repeated until it ends. */
    public static List<Reading> curve(LocalDate day, int... minutes) {
        List<Reading> readings = new ArrayList<>();
        Instant end = Paris.startOf(day.plusDays(1));
        Instant at = Paris.startOf(day);
        for (int i = 0; at.isBefore(end); i++) {
            Duration step = Duration.ofMinutes(minutes[i % minutes.length]);
            readings.add(new Reading(at, step, 100 + i));
            at = at.plus(step);
        }
        return readings;
    }

    /** The half-hours of a meter that counts whole Wh: they add up to the day's {@link #wattHours} exactly. */
    public static List<Reading> exactCurve(LocalDate day) {
        List<Reading> readings = new ArrayList<>();
        curve(day, 30).forEach(reading -> readings.add(new Reading(reading.start(), reading.length(), 400)));
        Reading last = readings.removeLast();
        long rest = wattHours(day) - 200L * readings.size();
        readings.add(new Reading(last.start(), last.length(), 2 * rest));
        return readings;
    }

    /** What the meter counted on that day. */
    public static long wattHours(LocalDate day) {
        return 10_000 + day.getDayOfYear();
    }

    public static List<Reading> of(Measure measure, LocalDate day) {
        return switch (measure.nature()) {
            case LOAD_CURVE -> curve(day, 30);
            case DAILY_ENERGY -> List.of(new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours(day)));
            case MAX_POWER -> List.of(new Reading(Paris.startOf(day).plusSeconds(43_580), Duration.ZERO, 4_638));
        };
    }
}
