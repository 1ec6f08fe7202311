package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.PeriodComparison.Side;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodComparisonTest {
    private static final DateRange FEBRUARY = new DateRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    private static final DateRange MARCH = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));

    private static Side side(DateRange days, Function<LocalDate, @Nullable Long> wattHours) {
        return Side.of(days, Given.daily(Measure.DAILY_CONSUMPTION, days, wattHours), null);
    }

    @Test
    void periodsOfDifferentLengthAreComparedByTheDay() {
        PeriodComparison comparison = new PeriodComparison(side(FEBRUARY, day -> 10_000L), side(MARCH, day -> 11_000L));

        assertThat(comparison.first().wattHours()).isEqualTo(280_000);
        assertThat(comparison.second().wattHours()).isEqualTo(341_000);
        assertThat(comparison.differencePerDay()).hasValue(1_000);
        assertThat(comparison.difference()).hasValue(31_000);
        assertThat(comparison.change()).hasValueCloseTo(0.1, within(1e-9));
    }

    @Test
    void missingDaysAreNoSavings() {
        PeriodComparison comparison = new PeriodComparison(
                side(FEBRUARY, day -> 10_000L), side(MARCH, day -> day.getDayOfMonth() > 10 ? null : 10_000L));

        assertThat(comparison.second().knownDays()).isEqualTo(10);
        assertThat(comparison.second().meanPerDay()).hasValue(10_000);
        assertThat(comparison.difference()).hasValue(0);
        assertThat(comparison.change()).hasValueCloseTo(0.0, within(1e-9));
    }

    @Test
    void everyDayOfTheWeekHasItsMean() {
        Side march = side(MARCH, day -> 1_000L * day.getDayOfWeek().getValue());
        assertThat(march.meanByWeekday())
                .containsEntry(DayOfWeek.MONDAY, 1_000L)
                .containsEntry(DayOfWeek.SUNDAY, 7_000L);
        Side oneDay = side(DateRange.of(MARCH.start()), day -> 5L);
        assertThat(oneDay.meanByWeekday()).containsOnlyKeys(DayOfWeek.SUNDAY);
    }

    @Test
    void everySideHasItsOwnMeanDay() {
        DateRange both = new DateRange(FEBRUARY.start(), MARCH.end());
        LoadCurve curve = Given.curve(both, 30, at -> at.getMonthValue() * 100L);
        Side march = Side.of(MARCH, Given.daily(Measure.DAILY_CONSUMPTION, MARCH, day -> 1L), curve);

        assertThat(Objects.requireNonNull(march.profile()).days()).isEqualTo(31);
        assertThat(march.profile().slots()).allMatch(slot -> slot.meanWatts() == 300);
        assertThat(side(MARCH, day -> 1L).profile()).isNull();
    }

    @Test
    void nothingIsComparedWithNothing() {
        PeriodComparison comparison = new PeriodComparison(side(FEBRUARY, day -> null), side(MARCH, day -> 1_000L));
        assertThat(comparison.first().meanPerDay()).isEmpty();
        assertThat(comparison.differencePerDay()).isEmpty();
        assertThat(comparison.difference()).isEmpty();
        assertThat(comparison.change()).isEmpty();
        assertThat(new PeriodComparison(side(FEBRUARY, day -> 0L), side(MARCH, day -> 1_000L)).change())
                .isEmpty();
    }

    @Test
    void readingsOutsideTheDaysDoNotCount() {
        Side february = Side.of(
                FEBRUARY,
                Given.daily(Measure.DAILY_CONSUMPTION, new DateRange(FEBRUARY.start(), MARCH.end()), day -> 1L),
                null);
        assertThat(february.wattHours()).isEqualTo(28);
    }
}
