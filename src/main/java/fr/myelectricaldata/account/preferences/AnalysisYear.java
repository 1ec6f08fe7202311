package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.common.Periods.Preset;
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

    public static final AnalysisYear USUAL = new AnalysisYear(Kind.ROLLING, NEW_YEAR);

    /** Never empty, and never longer than a year. */
    public DateRange on(LocalDate today) {
        return new Periods(today, start, today.minusDays(1))
                .of(
                        switch (kind) {
                            case ROLLING -> Preset.ROLLING_YEAR;
                            case CALENDAR -> Preset.THIS_YEAR;
                            case TEMPO -> Preset.TEMPO_YEAR;
                            case CUSTOM -> Preset.OWN_YEAR;
                        });
    }
}
