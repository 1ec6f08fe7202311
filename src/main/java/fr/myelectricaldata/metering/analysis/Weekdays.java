package fr.myelectricaldata.metering.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Which days of the week make up a usual day; public holidays count as the day of the week they fall on. */
public enum Weekdays {
    EVERY_DAY(EnumSet.allOf(DayOfWeek.class)),
    WORKING_DAYS(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    WEEKEND(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
    MONDAY(EnumSet.of(DayOfWeek.MONDAY)),
    TUESDAY(EnumSet.of(DayOfWeek.TUESDAY)),
    WEDNESDAY(EnumSet.of(DayOfWeek.WEDNESDAY)),
    THURSDAY(EnumSet.of(DayOfWeek.THURSDAY)),
    FRIDAY(EnumSet.of(DayOfWeek.FRIDAY)),
    SATURDAY(EnumSet.of(DayOfWeek.SATURDAY)),
    SUNDAY(EnumSet.of(DayOfWeek.SUNDAY));

    private final Set<DayOfWeek> days;

    Weekdays(Set<DayOfWeek> days) {
        this.days = days;
    }

    /** The one day of the week that {@code day} is. */
    public static Weekdays of(LocalDate day) {
        return valueOf(day.getDayOfWeek().name());
    }

    public boolean contains(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }
}
