package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Readings for tests, as the pipeline answers them. */
final class Given {
    /** The clock goes from 2:00 to 3:00: 23 hours. */
    static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
    /** The clock goes from 3:00 to 2:00: 25 hours. */
    static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);
    /** A Sunday of 24 hours. */
    static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private Given() {}

    static Readings readings(Measure measure, DateRange days, List<Reading> readings, Hole... holes) {
        return new Readings(new UsagePointId("01234567890123"), measure, days, readings, List.of(holes), 0);
    }

    static LoadCurve curve(DateRange days, List<Reading> readings, Hole... holes) {
        return LoadCurve.of(readings(Measure.CONSUMPTION_LOAD_CURVE, days, readings, holes));
    }

    /** Whole days of a curve. */
    static LoadCurve curve(DateRange days, int minutes, ToLongFunction<LocalDateTime> watts) {
        return curve(days, intervals(days, minutes, watts));
    }

    /** The intervals of whole days; their power follows the wall clock at their start. */
    static List<Reading> intervals(DateRange days, int minutes, ToLongFunction<LocalDateTime> watts) {
        List<Reading> readings = new ArrayList<>();
        Duration step = Duration.ofMinutes(minutes);
        Instant end = Paris.startOf(days.end());
        for (Instant at = Paris.startOf(days.start()); at.isBefore(end); at = at.plus(step)) {
            readings.add(new Reading(at, step, watts.applyAsLong(LocalDateTime.ofInstant(at, Paris.ZONE))));
        }
        return readings;
    }

    /** One value a day; null leaves the day out. */
    static Readings daily(Measure measure, DateRange days, Function<LocalDate, @Nullable Long> wattHours) {
        List<Reading> readings = new ArrayList<>();
        days.days().forEach(day -> {
            Long value = wattHours.apply(day);
            if (value != null) {
                readings.add(new Reading(Paris.startOf(day), Paris.lengthOf(day), value));
            }
        });
        return readings(measure, days, readings);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Paris.ZONE).toInstant();
    }

    static Reading reading(LocalDate day, int hour, int minute, int minutes, long watts) {
        return new Reading(at(day, hour, minute), Duration.ofMinutes(minutes), watts);
    }
}
