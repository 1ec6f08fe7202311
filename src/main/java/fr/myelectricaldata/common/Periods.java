package fr.myelectricaldata.common;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * The periods that people ask for, as civil days of Paris. All present ones end with yesterday, the newest day that can
 * exist; on the first day of a week, month or year, "this" one is therefore the one that just ended.
 *
 * @param ownYear first day of the household's own year, for instance that of its bills
 * @param oldest first day of {@link Preset#ALL}
 */
public record Periods(LocalDate today, MonthDay ownYear, LocalDate oldest) {
    private static final MonthDay CALENDAR_YEAR = MonthDay.of(Month.JANUARY, 1);
    /** Tempo seasons run from 1 September to 31 August (CRE, option Tempo). */
    private static final MonthDay TEMPO_YEAR = MonthDay.of(Month.SEPTEMBER, 1);

    /** Their names. */
    public enum Preset {
        LAST_7_DAYS,
        LAST_30_DAYS,
        LAST_90_DAYS,
        THIS_WEEK,
        PREVIOUS_WEEK,
        THIS_MONTH,
        PREVIOUS_MONTH,
        THIS_YEAR,
        PREVIOUS_YEAR,
        ROLLING_YEAR,
        TEMPO_YEAR,
        PREVIOUS_TEMPO_YEAR,
        OWN_YEAR,
        PREVIOUS_OWN_YEAR,
        ALL
    }

    /** With the calendar year as its own, and no history but yesterday's. */
    public Periods(LocalDate today) {
        this(today, CALENDAR_YEAR, today.minusDays(1));
    }

    public DateRange of(Preset preset) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate monday = yesterday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = yesterday.withDayOfMonth(1);
        return switch (preset) {
            case LAST_7_DAYS -> new DateRange(today.minusDays(7), today);
            case LAST_30_DAYS -> new DateRange(today.minusDays(30), today);
            case LAST_90_DAYS -> new DateRange(today.minusDays(90), today);
            case THIS_WEEK -> new DateRange(monday, today);
            case PREVIOUS_WEEK -> new DateRange(monday.minusWeeks(1), monday);
            case THIS_MONTH -> new DateRange(first, today);
            case PREVIOUS_MONTH -> new DateRange(first.minusMonths(1), first);
            case ROLLING_YEAR -> new DateRange(yearBefore(today), today);
            case THIS_YEAR -> year(CALENDAR_YEAR);
            case PREVIOUS_YEAR -> previousYear(CALENDAR_YEAR);
            case TEMPO_YEAR -> year(TEMPO_YEAR);
            case PREVIOUS_TEMPO_YEAR -> previousYear(TEMPO_YEAR);
            case OWN_YEAR -> year(ownYear);
            case PREVIOUS_OWN_YEAR -> previousYear(ownYear);
            case ALL -> DateRange.between(oldest, today).orElse(DateRange.of(yesterday));
        };
    }

    private DateRange year(MonthDay start) {
        return new DateRange(lastStart(start), today);
    }

    private DateRange previousYear(MonthDay start) {
        LocalDate end = lastStart(start);
        return new DateRange(start.atYear(end.getYear() - 1), end);
    }

    /** The last beginning of such a year before today. */
    private LocalDate lastStart(MonthDay start) {
        LocalDate thisYear = start.atYear(today.getYear());
        return thisYear.isBefore(today) ? thisYear : start.atYear(today.getYear() - 1);
    }

    /** The first preset that means these days. */
    public Optional<Preset> presetOf(DateRange days) {
        return Arrays.stream(Preset.values())
                .filter(preset -> of(preset).equals(days))
                .findFirst();
    }

    /**
     * The same days one year earlier, as far as the period has come: from the same date to the same date. Periods that
     * follow each other stay so: none overlap and no day is lost, in leap years either. 29 February alone, which no other
     * year has, is compared with the day before.
     */
    public static DateRange yearBefore(DateRange days) {
        LocalDate start = yearBefore(days.start());
        return DateRange.between(start, yearBefore(days.end())).orElseGet(() -> DateRange.of(start.minusDays(1)));
    }

    /** 29 February goes to 1 March: what ends before the one ends before the other. */
    private static LocalDate yearBefore(LocalDate day) {
        LocalDate earlier = day.minusYears(1);
        return earlier.getDayOfMonth() == day.getDayOfMonth() ? earlier : earlier.plusDays(1);
    }
}
