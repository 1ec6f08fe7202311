package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The hours of one Paris day as they pass: 24 of them, 23 or 25 when the clock changes. */
public record DayAxis(LocalDate day) {
    private static final double SECONDS_PER_HOUR = 3600;

    /** A stretch of the day in hours since its midnight. */
    public record Stretch(double from, double to) {
        static Stretch of(DayClock.Span span) {
            return new Stretch(span.from() / SECONDS_PER_HOUR, span.to() / SECONDS_PER_HOUR);
        }
    }

    /** In hours. */
    public double length() {
        return Paris.lengthOf(day).toSeconds() / SECONDS_PER_HOUR;
    }

    /** Hours since midnight. */
    public double at(Instant instant) {
        return Duration.between(Paris.startOf(day), instant).toSeconds() / SECONDS_PER_HOUR;
    }

    /** Where the wall clock shows this full hour, 0 to 24 (for the first time). */
    public double atHour(int hour) {
        return DayClock.of(day).passedAt(hour * (int) SECONDS_PER_HOUR) / SECONDS_PER_HOUR;
    }

    /** The off-peak stretches, told from the wall clock, so that a repeated hour counts twice. */
    public List<Stretch> offPeak(OffPeakHours hours) {
        return DayClock.of(day).offPeak(hours).stream().map(Stretch::of).toList();
    }
}
