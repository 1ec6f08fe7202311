package fr.myelectricaldata.metering.analysis;

import java.time.LocalDate;
import java.util.Optional;

/** Another day to lay beside one: found in the calendar, never by its place in a list. */
public enum ComparedDay {
    /** Seven days before. */
    WEEK_BEFORE,
    /** 364 days before: the same day of the week. */
    SAME_WEEKDAY_LAST_YEAR,
    /** The same date; 29 February has none. */
    SAME_DATE_LAST_YEAR;

    private static final int DAYS_PER_WEEK = 7;
    private static final int WEEKS_PER_YEAR = 52;

    public Optional<LocalDate> of(LocalDate day) {
        return switch (this) {
            case WEEK_BEFORE -> Optional.of(day.minusDays(DAYS_PER_WEEK));
            case SAME_WEEKDAY_LAST_YEAR -> Optional.of(day.minusDays(DAYS_PER_WEEK * WEEKS_PER_YEAR));
            case SAME_DATE_LAST_YEAR ->
                Optional.of(day.minusYears(1))
                        .filter(earlier -> earlier.plusYears(1).equals(day));
        };
    }
}
