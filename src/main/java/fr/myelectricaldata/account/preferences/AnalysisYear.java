package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The year by which a household looks at its consumption. Whatever it is, it ends yesterday: the newest day that can exist.
 *
 * @param start of the custom year; the others begin where they must. 29 February begins on the 28th in common years
 */
public record AnalysisYear(Kind kind, MonthDay start) {
    /** How the year is cut. */
    public enum Kind {
        /** The last twelve months. */
        ROLLING,
        /** From 1 January. */
        CALENDAR,
        /** From 1 September, as the season of Tempo days. */
        TEMPO,
        /** From a day of one's choice: a contract's anniversary, the heating season. */
        CUSTOM
    }

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final MonthDay TEMPO_SEASON = MonthDay.of(9, 1);

    public static final AnalysisYear USUAL = new AnalysisYear(Kind.ROLLING, NEW_YEAR);

    /** Never empty, and never longer than a year. */
    public DateRange on(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return switch (kind) {
            case ROLLING -> DateRange.closed(today.minusYears(1), yesterday);
            case CALENDAR -> since(NEW_YEAR, yesterday);
            case TEMPO -> since(TEMPO_SEASON, yesterday);
            case CUSTOM -> since(start, yesterday);
        };
    }

    private static DateRange since(MonthDay start, LocalDate yesterday) {
        LocalDate thisYear = start.atYear(yesterday.getYear());
        LocalDate first = thisYear.isAfter(yesterday) ? start.atYear(yesterday.getYear() - 1) : thisYear;
        return DateRange.closed(first, yesterday);
    }
}
