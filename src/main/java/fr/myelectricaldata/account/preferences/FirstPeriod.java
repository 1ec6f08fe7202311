package fr.myelectricaldata.account.preferences;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.common.Periods.Preset;
import java.time.LocalDate;

/** The period that a page of analysis shows when its address names none. */
public enum FirstPeriod {
    WEEK,
    MONTH,
    /** The {@link AnalysisYear} of the same person. */
    YEAR;

    DateRange on(LocalDate today, AnalysisYear year) {
        return switch (this) {
            case WEEK -> new Periods(today).of(Preset.LAST_7_DAYS);
            case MONTH -> new Periods(today).of(Preset.LAST_30_DAYS);
            case YEAR -> year.on(today);
        };
    }
}
