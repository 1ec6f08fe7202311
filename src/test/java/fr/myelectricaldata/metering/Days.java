package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whole days of readings for tests, from a meter that counts whole Wh: half-hours add up to their day exactly. */
public final class Days {
    private Days() {}

    /** A day whose readings tile it with the given steps, repeated until it ends. */
    public static List<Reading> curve(LocalDate day, int... minutes) {
        List<Reading> readings = new ArrayList<>();
        Instant end = Paris.startOf(day.plusDays(1));
        Instant at = Paris.startOf(day);
        for (int i = 0; at.isBefore(end); i++) {
            Duration step = Duration.ofMinutes(minutes[i % minutes.length]);
            readings.add(new Reading(at, step, (50 + i) * 60L / step.toMinutes()));
            at = at.plus(step);
        }
        Reading last = readings.removeLast();
        long rest = Math.max(0, wattHours(day) - wattHours(readings) - wattHours(List.of(last)));
        readings.add(new Reading(
                last.start(), last.length(), last.value() + rest * 60 / last.length().toMinutes()));
        return readings;
    }

    /** What the meter counted on that day. */
    public static long wattHours(LocalDate day) {
        return 10_000 + day.getDayOfYear();
    }

    private static long wattHours(List<Reading> curve) {
        return curve.stream()
                .mapToLong(reading -> reading.value() * reading.length().toMinutes() / 60)
                .sum();
    }

    public static List<Reading> of(Measure measure, LocalDate day) {
        return switch (measure.nature()) {
            case LOAD_CURVE -> curve(day, 30);
            case DAILY_ENERGY ->
                List.of(new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours(day)));
            case MAX_POWER -> List.of(new Reading(Paris.startOf(day).plusSeconds(43_580), Duration.ZERO, 4_638));
        };
    }
}
