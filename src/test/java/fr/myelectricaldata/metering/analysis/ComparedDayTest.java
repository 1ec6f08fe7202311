package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedDayTest {
    @ParameterizedTest
    @CsvSource({
        "WEEK_BEFORE,            2026-11-18, 2026-11-11",
        "SAME_WEEKDAY_LAST_YEAR, 2026-11-18, 2025-11-19",
        "SAME_DATE_LAST_YEAR,    2026-11-18, 2025-11-18",
        "SAME_WEEKDAY_LAST_YEAR, 2028-02-29, 2027-03-02"
    })
    void isFoundInTheCalendar(ComparedDay compared, LocalDate day, LocalDate other) {
        assertThat(compared.of(day)).contains(other);
    }

    @Test
    void theSameWeekdayIsTheSameWeekday() {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .forEach(day -> assertThat(ComparedDay.SAME_WEEKDAY_LAST_YEAR
                                .of(day)
                                .orElseThrow()
                                .getDayOfWeek())
                        .isEqualTo(day.getDayOfWeek()));
    }

    @Test
    void theLeapDayHasNoSameDate() {
        assertThat(ComparedDay.SAME_DATE_LAST_YEAR.of(LocalDate.of(2028, 2, 29)))
                .isEmpty();
    }
}
