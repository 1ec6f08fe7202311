package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailySeriesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static Readings days(LocalDate first, List<Hole> holes, Long... wattHours) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < wattHours.length; i++) {
            LocalDate day = first.plusDays(i);
            if (wattHours[i] != null) {
                readings.add(new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours[i]));
            }
        }
        DateRange range = DateRange.closed(first, first.plusDays(Math.max(0, wattHours.length - 1)));
        return new Readings(new UsagePointId("01234567890123"), Measure.DAILY_CONSUMPTION, range, readings, holes, 0);
    }

    private static Readings nothing() {
        return days(MONDAY, List.of());
    }

    private static DateRange week() {
        return DateRange.closed(MONDAY, MONDAY.plusDays(6));
    }

    @Test
    void sumsAndMeansOnlyTheDaysThatAreKnown() {
        DailySeries series = new DailySeries(week(), days(MONDAY, List.of(), 10_000L, null, 14_000L), nothing());
        assertThat(series.total()).isEqualTo(24_000);
        assertThat(series.knownDays()).isEqualTo(2);
        assertThat(series.meanPerDay()).isEqualTo(12_000);
    }

    @Test
    void aMissingDayIsAGapWithItsReasonAndNeverZero() {
        Hole hole = new Hole(DateRange.of(MONDAY.plusDays(1)), Hole.Reason.MISSING_AT_ENEDIS);
        DailySeries series = new DailySeries(week(), days(MONDAY, List.of(hole), 10_000L, null, 14_000L), nothing());
        Bar gap = series.bars().get(1);
        assertThat(gap.empty()).isTrue();
        assertThat(gap.wattHours()).isNull();
        assertThat(gap.reason()).isEqualTo(Hole.Reason.MISSING_AT_ENEDIS);
        assertThat(series.missing()).containsEntry(Hole.Reason.MISSING_AT_ENEDIS, 1);
    }

    @Test
    void aDayWithoutConsumptionIsZeroAndNoGap() {
        DailySeries series = new DailySeries(week(), days(MONDAY, List.of(), 0L), nothing());
        assertThat(series.bars().getFirst().wattHours()).isZero();
        assertThat(series.bars().getFirst().empty()).isFalse();
    }

    @Test
    void theSameDaysOfLastYearStandBesideWhatIsKnownNow() {
        DailySeries series = new DailySeries(
                week(), days(MONDAY, List.of(), 10_000L, 12_000L), days(MONDAY.minusYears(1), List.of(), 8_000L, null));
        assertThat(series.bars().get(0).lastYear()).isEqualTo(8_000);
        assertThat(series.bars().get(1).lastYear()).isNull();
    }

    @Test
    void theChangeComparesTheSameDaysOnly() {
        DailySeries series = new DailySeries(
                week(), days(MONDAY, List.of(), 9_000L, 12_000L), days(MONDAY.minusYears(1), List.of(), 10_000L, null));
        assertThat(series.changeAgainstLastYear()).hasValueCloseTo(-0.1, within(1e-9));
    }

    @Test
    void tooLittleOfLastYearIsNoComparison() {
        DailySeries series = new DailySeries(
                week(),
                days(MONDAY, List.of(), 9_000L, 12_000L, 12_000L),
                days(MONDAY.minusYears(1), List.of(), 10_000L));
        assertThat(series.changeAgainstLastYear()).isEmpty();
    }

    @Test
    void theLeapDayHasNoDayOfLastYear() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        DailySeries series = new DailySeries(
                DateRange.of(leap), days(leap, List.of(), 9_000L), days(LocalDate.of(2027, 2, 28), List.of(), 1_000L));
        assertThat(series.hasLastYear()).isFalse();
        assertThat(series.bars().getFirst().lastYear()).isNull();
    }

    @Test
    void aWeekWithAMissingDayIsPartial() {
        DateRange long_ = DateRange.closed(MONDAY, MONDAY.plusDays(139));
        DailySeries series =
                new DailySeries(long_, days(MONDAY, List.of(), 1L, 1L, 1L, null, 1L, 1L, 1L, 5L), nothing());
        assertThat(series.grain()).isEqualTo(Grain.WEEK);
        assertThat(series.bars().getFirst().partial()).isTrue();
        assertThat(series.bars().getFirst().missingDays()).isEqualTo(1);
        assertThat(series.bars().getFirst().wattHours()).isEqualTo(6);
    }

    @Test
    void theHighestAndTheNewestDayAreNamed() {
        DailySeries series = new DailySeries(week(), days(MONDAY, List.of(), 9_000L, 19_000L, 3_000L), nothing());
        assertThat(series.highest().orElseThrow().getKey()).isEqualTo(MONDAY.plusDays(1));
        assertThat(series.newest().orElseThrow().getKey()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void everyBarSumIsTheSumOfItsDays() {
        DateRange year = DateRange.closed(LocalDate.of(2025, 11, 23), LocalDate.of(2026, 11, 22));
        Long[] values = new Long[year.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1_000L + i;
        }
        DailySeries series = new DailySeries(year, days(year.start(), List.of(), values), nothing());
        assertThat(series.bars().stream().mapToLong(Bar::wattHours).sum()).isEqualTo(series.total());
        assertThat(series.bars()).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void anyGrainMayBeAskedFor() {
        DateRange years = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 23));
        Long[] values = new Long[years.length()];
        Arrays.fill(values, 1_000L);
        DailySeries series = new DailySeries(years, days(years.start(), List.of(), values), nothing());

        assertThat(series.bars(Grain.YEAR)).map(Bar::wattHours).containsExactly(365_000L, 326_000L);
        assertThat(series.bars(Grain.MONTH)).hasSize(23);
        assertThat(series.bars(Grain.DAY)).hasSize(years.length());
        for (Grain grain : Grain.values()) {
            assertThat(series.bars(grain).stream().mapToLong(Bar::wattHours).sum())
                    .isEqualTo(series.total());
        }
    }

    @Test
    void injectionIsSummedLikeWithdrawal() {
        Readings sun = new Readings(
                new UsagePointId("01234567890123"),
                Measure.DAILY_PRODUCTION,
                week(),
                days(MONDAY, List.of(), 3_000L, 5_000L).readings(),
                List.of(),
                0);
        assertThat(new DailySeries(week(), sun, nothing()).total()).isEqualTo(8_000);
    }

    @Test
    void theCalendarNamesEveryDayOfThePeriod() {
        Hole hole = new Hole(DateRange.of(MONDAY.plusDays(1)), Hole.Reason.CURVE_NOT_ENABLED);
        DailySeries series = new DailySeries(week(), days(MONDAY, List.of(hole), 0L, null, 14_000L), nothing());

        assertThat(series.calendar()).hasSize(7);
        assertThat(series.calendar().subList(0, 4))
                .containsExactly(
                        new DayValue(MONDAY, 0L, null),
                        new DayValue(MONDAY.plusDays(1), null, Hole.Reason.CURVE_NOT_ENABLED),
                        new DayValue(MONDAY.plusDays(2), 14_000L, null),
                        new DayValue(MONDAY.plusDays(3), null, null));
    }

    /** A defect of the Python server: the mean of a month was taken over the months that a period touches. */
    @Test
    void theMeanOfTwelveEqualMonthsIsOneOfThem() {
        DateRange year = new DateRange(LocalDate.of(2025, 11, 15), LocalDate.of(2026, 11, 15));
        Long[] values = year.days()
                .map(day -> day.getDayOfMonth() == 20 ? 837_000L : 0L)
                .toArray(Long[]::new);
        DailySeries series = new DailySeries(year, days(year.start(), List.of(), values), nothing());

        assertThat(series.bars(Grain.MONTH)).hasSize(13);
        assertThat(series.meanPerMonth()).hasValue(837_000);
    }

    @Test
    void aMonthWithAMissingDayHasNoPartInTheMeanOfAMonth() {
        DateRange months = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1));
        Long[] values = new Long[months.length()];
        Arrays.fill(values, 0, 30, 1_000L);
        Arrays.fill(values, 30, 61, 2_000L);
        values[40] = null;

        assertThat(new DailySeries(months, days(months.start(), List.of(), values), nothing()).meanPerMonth())
                .hasValue(30_000);
        assertThat(new DailySeries(week(), days(MONDAY, List.of(), 1L), nothing()).meanPerMonth())
                .isEmpty();
    }

    @Test
    void theMeanOfABarIsTakenOverItsKnownDays() {
        DailySeries series = new DailySeries(week(), days(MONDAY, List.of(), 1_000L, null, 2_000L), nothing());
        assertThat(series.bars(Grain.WEEK).getFirst().meanPerDay()).isEqualTo(1_500);
        assertThat(new Bar(week(), null, null, 7, null).meanPerDay()).isZero();
    }
}
