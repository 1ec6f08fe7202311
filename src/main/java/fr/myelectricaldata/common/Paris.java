package fr.myelectricaldata.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Civil time of the French grid: every day, tariff and quota is counted in Europe/Paris, whatever the viewer's zone. */
public final class Paris {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Local midnight at which {@code day} begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 24 hours, but 23 on the spring day and 25 on the autumn day of the clock change. */
    public static Duration lengthOf(LocalDate day) {
        return Duration.between(startOf(day), startOf(day.plusDays(1)));
    }
}
