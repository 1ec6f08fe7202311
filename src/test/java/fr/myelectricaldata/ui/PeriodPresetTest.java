package fr.myelectricaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodPresetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyPresetEndsYesterday() {
        for (PeriodPreset preset : PeriodPreset.values()) {
            assertThat(preset.on(TODAY).last()).isEqualTo(LocalDate.of(2026, 11, 22));
        }
    }

    @Test
    void thirtyDaysAreThirtyDays() {
        assertThat(PeriodPreset.WEEK.on(TODAY).length()).isEqualTo(7);
        assertThat(PeriodPreset.MONTH.on(TODAY).length()).isEqualTo(30);
        assertThat(PeriodPreset.YEAR.on(TODAY).length()).isEqualTo(365);
    }

    @Test
    void onNewYearsDayThisYearIsTheOneThatEnded() {
        assertThat(PeriodPreset.THIS_YEAR.on(LocalDate.of(2027, 1, 1)))
                .isEqualTo(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aPeriodIsRecognisedAsItsPreset() {
        assertThat(PeriodPreset.of(PeriodPreset.YEAR.on(TODAY), TODAY)).contains(PeriodPreset.YEAR);
        assertThat(PeriodPreset.of(DateRange.of(TODAY.minusDays(3)), TODAY)).isEmpty();
    }
}
