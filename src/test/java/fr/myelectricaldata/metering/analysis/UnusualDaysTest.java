package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.analysis.UnusualDays.Day;
import fr.myelectricaldata.metering.analysis.UnusualDays.Direction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnusualDaysTest {
    private static final DateRange YEAR = new DateRange(LocalDate.of(2025, 11, 23), LocalDate.of(2026, 11, 23));
    private static final LocalDate FEAST = LocalDate.of(2026, 5, 14);

    private static List<Day> found(Function<LocalDate, @Nullable Long> wattHours) {
        return new UnusualDays(Given.daily(Measure.DAILY_CONSUMPTION, YEAR, wattHours)).in(YEAR, 20);
    }

    /** Some hundred Wh up and down from day to day. */
    private static long usual(LocalDate day) {
        return 10_000 + (day.toEpochDay() * 37) % 11 * 60;
    }

    @Test
    void aRegularHouseholdHasNone() {
        assertThat(found(UnusualDaysTest::usual)).isEmpty();
        assertThat(found(day -> 10_000L)).isEmpty();
    }

    @Test
    void aDayOfMuchMoreIsFoundWithItsSize() {
        Day found = found(day -> day.equals(FEAST) ? 25_000 : usual(day)).getFirst();
        assertThat(found.day()).isEqualTo(FEAST);
        assertThat(found.direction()).isEqualTo(Direction.MORE);
        assertThat(found.usualWattHours()).isBetween(10_000L, 10_600L);
        assertThat(found.difference()).isEqualTo(25_000 - found.usualWattHours());
        assertThat(found.ratio()).isCloseTo(1.45, within(0.05));
        assertThat(found.neighbours()).isEqualTo(12);
    }

    @Test
    void aDayOfMuchLessIsFoundToo() {
        List<Day> found = found(day -> day.equals(FEAST) ? 2_000 : usual(day));
        assertThat(found).singleElement().satisfies(day -> {
            assertThat(day.direction()).isEqualTo(Direction.LESS);
            assertThat(day.difference()).isNegative();
        });
    }

    @Test
    void weekEndsAreNotUnusualForBeingWeekEnds() {
        assertThat(found(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 * usual(day) : usual(day)))
                .isEmpty();
    }

    @Test
    void winterIsNotUnusualForBeingWinter() {
        assertThat(found(day -> (long) (usual(day) * (1.5 + Math.cos(day.getDayOfYear() * Math.PI / 182.5)))))
                .isEmpty();
    }

    @Test
    void oneOutlierDoesNotHideAnother() {
        assertThat(found(day -> day.equals(FEAST) || day.equals(FEAST.plusWeeks(1)) ? 25_000 : usual(day)))
                .map(Day::day)
                .containsExactlyInAnyOrder(FEAST, FEAST.plusWeeks(1));
    }

    @Test
    void theGreatestComeFirstAndNoMoreThanAskedFor() {
        UnusualDays days = new UnusualDays(Given.daily(
                Measure.DAILY_CONSUMPTION,
                YEAR,
                day -> day.getDayOfMonth() == 14 ? 20_000L + 1_000 * day.getMonthValue() : usual(day)));
        List<Day> found = days.in(YEAR, 3);
        assertThat(found)
                .map(Day::day)
                .containsExactly(LocalDate.of(2025, 12, 14), LocalDate.of(2026, 11, 14), LocalDate.of(2026, 10, 14));
        assertThat(days.in(new DateRange(FEAST, FEAST.plusDays(7)), 3))
                .map(Day::day)
                .containsExactly(FEAST);
    }

    @Test
    void tooFewNeighboursSayNothing() {
        DateRange fiveWeeks = new DateRange(FEAST.minusWeeks(5), FEAST.plusDays(1));
        assertThat(new UnusualDays(Given.daily(
                                Measure.DAILY_CONSUMPTION, fiveWeeks, day -> day.equals(FEAST) ? 25_000 : usual(day)))
                        .in(fiveWeeks, 20))
                .isEmpty();
    }

    @Test
    void triflesAreNotUnusual() {
        assertThat(found(day -> day.equals(FEAST) ? 1_009L : 10L)).isEmpty();
        assertThat(found(day -> day.equals(FEAST) ? 1_010L : 10L)).hasSize(1);
        assertThat(found(day -> day.equals(FEAST) ? 12_900L : 10_000L)).isEmpty();
        assertThat(found(day -> day.equals(FEAST) ? 13_000L : 10_000L)).hasSize(1);
    }

    @Test
    void whereNothingIsUsualSomethingIsUnusual() {
        Day found = found(day -> day.equals(FEAST) ? 3_000L : 0L).getFirst();
        assertThat(found.usualWattHours()).isZero();
        assertThat(found.difference()).isEqualTo(3_000);
        assertThat(found.ratio()).isInfinite();
    }

    @Test
    void missingDaysAreNotUnusual() {
        assertThat(found(day -> day.getDayOfMonth() == 9 ? null : usual(day))).isEmpty();
    }
}
