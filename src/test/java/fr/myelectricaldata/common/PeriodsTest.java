package fr.myelectricaldata.common;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.Periods.Preset;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final MonthDay JUNE_15 = MonthDay.of(6, 15);

    private static DateRange on(LocalDate today, Preset preset) {
        return new Periods(today, JUNE_15, LocalDate.of(2023, 11, 8)).of(preset);
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_7_DAYS,          2026-11-16, 2026-11-22",
        "LAST_30_DAYS,         2026-10-24, 2026-11-22",
        "LAST_90_DAYS,         2026-08-25, 2026-11-22",
        "THIS_WEEK,            2026-11-16, 2026-11-22",
        "PREVIOUS_WEEK,        2026-11-09, 2026-11-15",
        "THIS_MONTH,           2026-11-01, 2026-11-22",
        "PREVIOUS_MONTH,       2026-10-01, 2026-10-31",
        "THIS_YEAR,            2026-01-01, 2026-11-22",
        "PREVIOUS_YEAR,        2025-01-01, 2025-12-31",
        "ROLLING_YEAR,         2025-11-23, 2026-11-22",
        "TEMPO_YEAR,           2026-09-01, 2026-11-22",
        "PREVIOUS_TEMPO_YEAR,  2025-09-01, 2026-08-31",
        "OWN_YEAR,             2026-06-15, 2026-11-22",
        "PREVIOUS_OWN_YEAR,    2025-06-15, 2026-06-14",
        "ALL,                  2023-11-08, 2026-11-22"
    })
    void everyPeriodHasItsCivilDays(Preset preset, LocalDate first, LocalDate last) {
        assertThat(on(TODAY, preset)).isEqualTo(DateRange.closed(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "THIS_MONTH,  2026-12-01, 2026-11-01, 2026-11-30",
        "THIS_YEAR,   2027-01-01, 2026-01-01, 2026-12-31",
        "THIS_WEEK,   2026-11-30, 2026-11-23, 2026-11-29",
        "TEMPO_YEAR,  2026-09-01, 2025-09-01, 2026-08-31",
        "TEMPO_YEAR,  2026-09-02, 2026-09-01, 2026-09-01",
        "OWN_YEAR,    2026-06-15, 2025-06-15, 2026-06-14"
    })
    void onItsFirstDayThisOneIsTheOneThatJustEnded(Preset preset, LocalDate today, LocalDate first, LocalDate last) {
        assertThat(on(today, preset)).isEqualTo(DateRange.closed(first, last));
    }

    @Test
    void aPreviousPeriodEndsWhereTheOneAfterItBegins() {
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(5)); day = day.plusDays(1)) {
            assertThat(on(day, Preset.PREVIOUS_WEEK).end())
                    .isEqualTo(on(day, Preset.THIS_WEEK).start());
            assertThat(on(day, Preset.PREVIOUS_MONTH).end())
                    .isEqualTo(on(day, Preset.THIS_MONTH).start());
            assertThat(on(day, Preset.PREVIOUS_TEMPO_YEAR).end())
                    .isEqualTo(on(day, Preset.TEMPO_YEAR).start());
            assertThat(on(day, Preset.PREVIOUS_OWN_YEAR).end())
                    .isEqualTo(on(day, Preset.OWN_YEAR).start());
        }
    }

    @Test
    void theSameSpanOfLastYearGoesFromTheSameDateToTheSameDate() {
        DateRange toDate = on(TODAY, Preset.TEMPO_YEAR);
        assertThat(Periods.yearBefore(toDate))
                .isEqualTo(DateRange.closed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 11, 22)));
    }

    /** A defect of the Python server: rolling windows overlapped or lost a part of a day. */
    @Test
    void rollingYearsNeitherOverlapNorLoseADay() {
        for (LocalDate today = TODAY; today.isBefore(TODAY.plusYears(5)); today = today.plusDays(1)) {
            DateRange year = on(today, Preset.ROLLING_YEAR);
            DateRange before = Periods.yearBefore(year);
            DateRange earlier = Periods.yearBefore(before);

            assertThat(year.length()).isBetween(365, 366);
            assertThat(before.end()).as("on %s", today).isEqualTo(year.start());
            assertThat(earlier.end()).as("on %s", today).isEqualTo(before.start());
            assertThat(earlier.length() + before.length() + year.length())
                    .isEqualTo(new DateRange(earlier.start(), year.end()).length());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-01, 2028-02-29, 2027-02-01, 2027-02-28",
        "2029-02-01, 2029-02-28, 2028-02-01, 2028-02-29",
        "2028-01-01, 2028-02-28, 2027-01-01, 2027-02-28",
        "2028-02-29, 2028-03-31, 2027-03-01, 2027-03-31",
        "2028-02-29, 2028-02-29, 2027-02-28, 2027-02-28"
    })
    void leapYearsAreComparedByTheCalendar(LocalDate first, LocalDate last, LocalDate before, LocalDate until) {
        assertThat(Periods.yearBefore(DateRange.closed(first, last))).isEqualTo(DateRange.closed(before, until));
    }

    @Test
    void aYearThatBeginsOnTheLeapDayBeginsOnTheDayBeforeElsewhere() {
        Periods periods = new Periods(LocalDate.of(2029, 3, 10), MonthDay.of(2, 29), TODAY);
        assertThat(periods.of(Preset.OWN_YEAR).start()).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(periods.of(Preset.PREVIOUS_OWN_YEAR))
                .isEqualTo(new DateRange(LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28)));
    }

    @Test
    void aPeriodIsRecognisedByItsDays() {
        Periods periods = new Periods(TODAY);
        assertThat(periods.presetOf(periods.of(Preset.ROLLING_YEAR))).contains(Preset.ROLLING_YEAR);
        assertThat(periods.presetOf(DateRange.of(TODAY.minusDays(3)))).isEmpty();
    }

    @Test
    void withoutHistoryAllIsYesterday() {
        assertThat(new Periods(TODAY).of(Preset.ALL)).isEqualTo(DateRange.of(TODAY.minusDays(1)));
        assertThat(new Periods(TODAY, JUNE_15, TODAY.plusDays(3)).of(Preset.ALL))
                .isEqualTo(DateRange.of(TODAY.minusDays(1)));
    }

    @Test
    void noPresentPeriodHoldsToday() {
        IntStream.range(0, 800).mapToObj(TODAY::plusDays).forEach(today -> {
            for (Preset preset : Preset.values()) {
                assertThat(on(today, preset).last()).isBefore(today);
            }
        });
    }
}
