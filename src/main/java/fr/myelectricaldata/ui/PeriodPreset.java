package fr.myelectricaldata.ui;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Periods that people ask for, all ending yesterday: the newest day that can exist. */
public enum PeriodPreset {
    WEEK,
    MONTH,
    YEAR,
    THIS_YEAR;

    public DateRange on(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return switch (this) {
            case WEEK -> DateRange.closed(today.minusDays(7), yesterday);
            case MONTH -> DateRange.closed(today.minusDays(30), yesterday);
            case YEAR -> DateRange.closed(today.minusMonths(12), yesterday);
            // On the first of January, "this year" is the year that just ended.
            case THIS_YEAR -> DateRange.closed(yesterday.withDayOfYear(1), yesterday);
        };
    }

    public static Optional<PeriodPreset> of(DateRange days, LocalDate today) {
        return Arrays.stream(values())
                .filter(preset -> preset.on(today).equals(days))
                .findFirst();
    }
}
