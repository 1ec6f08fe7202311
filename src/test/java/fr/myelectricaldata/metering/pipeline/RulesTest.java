package fr.myelectricaldata.metering.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.FakePoints;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules: when a day exists, when it is asked again, how few calls a rest takes. */
class RulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:59Z, 2026-11-21",
        "2026-11-23T07:00:00Z, 2026-11-22",
        "2026-11-23T22:59:59Z, 2026-11-22",
        "2026-11-24T00:30:00Z, 2026-11-22",
        "2026-07-01T05:59:59Z, 2026-06-29",
        "2026-07-01T06:00:00Z, 2026-06-30",
        "2026-03-29T06:00:00Z, 2026-03-28",
        "2026-10-25T07:00:00Z, 2026-10-24"
    })
    void aDayExistsFromEightOClockOnTheNextMorning(Instant now, LocalDate newest) {
        assertThat(Publication.newestDay(now)).isEqualTo(newest);
    }

    @Test
    void anUnsettledDayIsAskedDailyForAWeekThenWeekly() {
        List<Integer> askedAfter = new ArrayList<>();
        LocalDate asked = DAY.plusDays(1);
        for (int age = 2; age <= 40; age++) {
            if (RetryRule.due(new StoredDay(DAY, List.of(), false, asked), DAY.plusDays(age))) {
                asked = DAY.plusDays(age);
                askedAfter.add(age);
            }
        }
        assertThat(askedAfter).containsExactly(2, 3, 4, 5, 6, 7, 8, 15, 22, 29, 36);
    }

    @Test
    void aDayIsNeverAskedTwiceOnOnePublicationDayAndASettledOneNeverAgain() {
        assertThat(RetryRule.due(new StoredDay(DAY, List.of(), false, DAY.plusDays(3)), DAY.plusDays(3)))
                .isFalse();
        assertThat(RetryRule.due(new StoredDay(DAY, List.of(), true, DAY.plusDays(1)), DAY.plusDays(30)))
                .isFalse();
    }

    @Test
    void aRunIsCutIntoTheLongestCallsNewestFirst() {
        List<LocalDate> days = DAY.datesUntil(DAY.plusDays(20)).toList();
        assertThat(FetchPlan.of(days, 7))
                .containsExactly(
                        new DateRange(DAY.plusDays(13), DAY.plusDays(20)),
                        new DateRange(DAY.plusDays(6), DAY.plusDays(13)),
                        new DateRange(DAY, DAY.plusDays(6)));
        assertThat(FetchPlan.of(List.of(), 7)).isEmpty();
    }

    @Test
    void aGapIsBridgedWhenThatSavesACallAndEndsAreTrimmed() {
        assertThat(FetchPlan.of(List.of(DAY, DAY.plusDays(4), DAY.plusDays(30)), 7))
                .containsExactly(DateRange.of(DAY.plusDays(30)), DateRange.closed(DAY, DAY.plusDays(4)));
    }

    @Test
    void noPlanOfAnySmallRestNeedsMoreCallsThanTheBestOne() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            TreeSet<LocalDate> wanted = new TreeSet<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                wanted.add(DAY.plusDays(random.nextInt(40)));
            }
            int longest = 1 + random.nextInt(9);
            List<DateRange> plan = FetchPlan.of(wanted, longest);
            assertThat(plan).allMatch(call -> call.length() <= longest);
            assertThat(wanted).allMatch(day -> plan.stream().anyMatch(call -> call.contains(day)));
            assertThat(plan).hasSize(fewest(wanted, longest));
        }
    }

    /** By dynamic programming from the oldest day: another way to the same number. */
    private static int fewest(TreeSet<LocalDate> wanted, int longest) {
        List<LocalDate> days = List.copyOf(wanted);
        int[] best = new int[days.size() + 1];
        for (int last = 1; last <= days.size(); last++) {
            best[last] = Integer.MAX_VALUE;
            for (int first = last; first >= 1; first--) {
                if (days.get(last - 1).toEpochDay() - days.get(first - 1).toEpochDay() < longest) {
                    best[last] = Math.min(best[last], best[first - 1] + 1);
                }
            }
        }
        return best[days.size()];
    }

    @Test
    void whatCanExistEndsAtHistoryActivationAndWhatTheSourceTaught() {
        UsagePoint young = point(FakePoints.contract(LocalDate.of(2026, 5, 1), false));
        UsagePoint unknown = point(null);
        Scope curve = Scope.of(unknown, Measure.CONSUMPTION_LOAD_CURVE, SeriesHeader.EMPTY, NOON);
        assertThat(curve.oldest()).isEqualTo(LocalDate.of(2024, 11, 8));
        assertThat(curve.below()).isEqualTo(Hole.Reason.BEYOND_HISTORY);
        Scope daily = Scope.of(unknown, Measure.DAILY_CONSUMPTION, SeriesHeader.EMPTY, NOON);
        assertThat(daily.oldest()).isEqualTo(LocalDate.of(2023, 11, 8));
        assertThat(daily.newest()).isEqualTo(LocalDate.of(2026, 11, 22));
        Scope contract = Scope.of(young, Measure.DAILY_CONSUMPTION, SeriesHeader.EMPTY, NOON);
        assertThat(contract.oldest()).isEqualTo(LocalDate.of(2026, 5, 1));
        SeriesHeader taught = SeriesHeader.EMPTY.withFloor(LocalDate.of(2026, 6, 1), Finding.BEFORE_ACTIVATION);
        Scope floor = Scope.of(young, Measure.DAILY_CONSUMPTION, taught, NOON);
        assertThat(floor.oldest()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(floor.below()).isEqualTo(Hole.Reason.BEFORE_ACTIVATION);
    }

    @Test
    void aRangeIsClippedOnBothSidesAndMayVanish() {
        Scope scope = Scope.of(point(null), Measure.CONSUMPTION_LOAD_CURVE, SeriesHeader.EMPTY, NOON);
        assertThat(scope.within(DateRange.closed(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 1, 1))))
                .contains(DateRange.closed(LocalDate.of(2024, 11, 8), LocalDate.of(2026, 11, 22)));
        assertThat(scope.within(DateRange.of(LocalDate.of(2026, 11, 23)))).isEmpty();
        assertThat(scope.within(DateRange.of(LocalDate.of(2024, 11, 7)))).isEmpty();
    }

    @Test
    void onlyAContractThatNamesADirectionRulesTheOtherOneOut() {
        Contract consumer = FakePoints.contract(null, false);
        assertThat(Scope.of(point(consumer), Measure.DAILY_PRODUCTION, SeriesHeader.EMPTY, NOON)
                        .absent())
                .isTrue();
        assertThat(Scope.of(point(consumer), Measure.DAILY_CONSUMPTION, SeriesHeader.EMPTY, NOON)
                        .absent())
                .isFalse();
        assertThat(Scope.of(point(null), Measure.DAILY_PRODUCTION, SeriesHeader.EMPTY, NOON)
                        .absent())
                .isFalse();
    }

    private static UsagePoint point(Contract contract) {
        return new FakePoints().add(contract);
    }
}
