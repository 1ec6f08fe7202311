package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The hours of one Paris day as they pass: 24 of them, 23 or 25 when the clock changes. */
record DayAxis(LocalDate day) {
    private static final double SECONDS_PER_HOUR = 3600;

    /** A stretch of the day in hours since its midnight. */
    record Stretch(double from, double to) {}

    double length() {
        return Paris.lengthOf(day).toSeconds() / SECONDS_PER_HOUR;
    }

    double at(Instant instant) {
        return Duration.between(Paris.startOf(day), instant).toSeconds() / SECONDS_PER_HOUR;
    }

    /** Where the wall clock shows this full hour (for the first time). */
    double atHour(int hour) {
        return hour == 24 ? length() : at(day.atTime(hour, 0).atZone(Paris.ZONE).toInstant());
    }

    /** The off-peak stretches, told minute by minute from the wall clock, so that a repeated hour counts twice. */
    List<Stretch> offPeak(OffPeakHours hours) {
        OffPeakHours today = hours.on(day.getDayOfWeek());
        List<Stretch> stretches = new ArrayList<>();
        int minutes = Math.toIntExact(Paris.lengthOf(day).toMinutes());
        int since = -1;
        for (int minute = 0; minute <= minutes; minute++) {
            boolean inside = minute < minutes && today.contains(clockAt(minute));
            if (inside && since < 0) {
                since = minute;
            } else if (!inside && since >= 0) {
                stretches.add(new Stretch(since / 60.0, minute / 60.0));
                since = -1;
            }
        }
        return stretches;
    }

    private LocalTime clockAt(int minute) {
        return Paris.startOf(day).plusSeconds(60L * minute).atZone(Paris.ZONE).toLocalTime();
    }
}
