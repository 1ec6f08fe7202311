package fr.myelectricaldata.ui;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Periods;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Periods that people ask for, all ending yesterday: the newest day that can exist. */
public enum PeriodPreset {
    WEEK(Periods.Preset.LAST_7_DAYS),
    MONTH(Periods.Preset.LAST_30_DAYS),
    YEAR(Periods.Preset.ROLLING_YEAR),
    THIS_YEAR(Periods.Preset.THIS_YEAR);

    private final Periods.Preset period;

    PeriodPreset(Periods.Preset period) {
        this.period = period;
    }

    public DateRange on(LocalDate today) {
        return new Periods(today).of(period);
    }

    public static Optional<PeriodPreset> of(DateRange days, LocalDate today) {
        return Arrays.stream(values())
                .filter(preset -> preset.on(today).equals(days))
                .findFirst();
    }
}
