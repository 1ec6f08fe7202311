package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How many days one bar holds: a civil day, week from Monday, month or year. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final int MOST_BARS = 120;

    /** The finest grain with some hundred bars at most. */
    public static Grain of(DateRange days) {
        if (days.length() <= MOST_BARS) {
            return DAY;
        }
        return days.length() <= 7 * MOST_BARS ? WEEK : MONTH;
    }

    /** The calendar pieces of the range, in its own order; the outer ones are cut off at its ends. */
    public List<DateRange> cut(DateRange days) {
        List<DateRange> pieces = new ArrayList<>();
        for (LocalDate from = days.start(); from.isBefore(days.end()); from = next(from)) {
            LocalDate to = next(from);
            pieces.add(new DateRange(from, to.isBefore(days.end()) ? to : days.end()));
        }
        return pieces;
    }

    /** Is the piece a whole week, month or year, and not cut off? */
    public boolean whole(DateRange piece) {
        return next(piece.start()).equals(piece.end())
                && next(piece.start().minusDays(1)).equals(piece.start());
    }

    /** The whole day, week, month or year that the day belongs to. */
    public DateRange around(LocalDate day) {
        LocalDate first = switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
        return new DateRange(first, next(day));
    }

    private LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }
}
