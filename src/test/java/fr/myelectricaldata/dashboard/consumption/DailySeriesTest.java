package fr.myelectricaldata.dashboard.consumption;

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
}
