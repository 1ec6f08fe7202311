package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.common.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How many days one bar holds, so that a chart has some hundred bars at most. */
enum Grain {
    DAY,
    WEEK,
    MONTH;

    private static final int MOST_BARS = 120;

    static Grain of(DateRange days) {
        if (days.length() <= MOST_BARS) {
            return DAY;
        }
        return days.length() <= 7 * MOST_BARS ? WEEK : MONTH;
    }

    /** The calendar pieces of the range; the outer ones are cut off at its ends. */
    List<DateRange> cut(DateRange days) {
        List<DateRange> pieces = new ArrayList<>();
        for (LocalDate from = days.start(); from.isBefore(days.end()); from = next(from)) {
            LocalDate to = next(from);
            pieces.add(new DateRange(from, to.isBefore(days.end()) ? to : days.end()));
        }
        return pieces;
    }

    private LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }
}
