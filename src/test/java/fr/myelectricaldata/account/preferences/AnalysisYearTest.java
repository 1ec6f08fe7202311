package fr.myelectricaldata.account.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.preferences.AnalysisYear.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisYearTest {
    @ParameterizedTest
    @CsvSource({
        "ROLLING,  2026-11-28, 2025-11-28",
        "CALENDAR, 2026-11-28, 2026-01-01",
        "CALENDAR, 2026-01-01, 2025-01-01",
        "CALENDAR, 2026-01-02, 2026-01-01",
        "TEMPO,    2026-11-28, 2026-09-01",
        "TEMPO,    2026-08-31, 2025-09-01",
        "TEMPO,    2026-09-01, 2025-09-01",
        "TEMPO,    2026-09-02, 2026-09-01",
        "CUSTOM,   2026-11-28, 2026-02-28",
        "CUSTOM,   2028-03-10, 2028-02-29",
        "CUSTOM,   2028-02-29, 2027-02-28"
    })
    void beginsWhereItsKindSaysAndEndsYesterday(Kind kind, LocalDate today, LocalDate first) {
        AnalysisYear year = new AnalysisYear(kind, MonthDay.of(2, 29));
        assertThat(year.on(today).start()).isEqualTo(first);
        assertThat(year.on(today).last()).isEqualTo(today.minusDays(1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isNeverEmptyNorLongerThanAYearWhateverTheDay(Kind kind) {
        for (LocalDate today = LocalDate.of(2027, 1, 1); today.getYear() < 2029; today = today.plusDays(1)) {
            for (MonthDay start : new MonthDay[] {MonthDay.of(2, 29), MonthDay.of(12, 31), MonthDay.of(1, 1)}) {
                assertThat(new AnalysisYear(kind, start).on(today).length())
                        .as("%s %s", start, today)
                        .isBetween(1, 367);
            }
        }
    }
}
