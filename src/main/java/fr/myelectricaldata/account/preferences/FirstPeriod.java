package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;

/** The period that a page of analysis shows when its address names none. */
public enum FirstPeriod {
    WEEK,
    MONTH,
    /** The {@link AnalysisYear} of the same person. */
    YEAR;

    DateRange on(LocalDate today, AnalysisYear year) {
        LocalDate yesterday = today.minusDays(1);
        return switch (this) {
            case WEEK -> DateRange.closed(today.minusDays(7), yesterday);
            case MONTH -> DateRange.closed(today.minusDays(30), yesterday);
            case YEAR -> year.on(today);
        };
    }
}
