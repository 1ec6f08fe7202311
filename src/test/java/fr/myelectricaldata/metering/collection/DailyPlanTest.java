package fr.myelectricaldata.metering.collection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.metering.FakePoints;
import fr.myelectricaldata.metering.Measure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyPlanTest {
    /** A thousand calls an hour, a tenth of them kept for people who wait. */
    private static final int CALLS_PER_HOUR = 900;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "0, 1, PT1H",
        "20, 1, PT1H",
        "900, 1, PT1H",
        "6000, 1, PT6H40M",
        "10800, 1, PT12H",
        "10801, 2, PT6H4S",
        "21600, 2, PT12H",
        "40000, 4, PT11H6M40S",
        "75600, 7, PT12H",
        "1000000, 7, PT12H"
    })
    void whatDoesNotFitIntoADayIsSpreadOverSeveral(long calls, int everyDays, Duration spread) {
        assertThat(DailyPlan.of(calls, CALLS_PER_HOUR)).isEqualTo(new DailyPlan(everyDays, spread));
    }

    @Test
    void everyPointHasItsTurnOnceInTheRound() {
        DailyPlan plan = new DailyPlan(3, Duration.ofHours(12));
        int[] turns = new int[3];
        for (int number = 0; number < 900; number++) {
            UUID point = UUID.randomUUID();
            int due = 0;
            for (int day = 0; day < 3; day++) {
                if (plan.due(point, DAY.plusDays(day))) {
                    due++;
                    turns[day]++;
                }
            }
            assertThat(due).isEqualTo(1);
            assertThat(plan.after(point)).isBetween(Duration.ZERO, Duration.ofHours(12));
            assertThat(plan.after(point)).isEqualTo(plan.after(point));
        }
        assertThat(Arrays.stream(turns)).as("about as many every day").allMatch(points -> points > 200 && points < 400);
    }

    @Test
    void aCurveSparesTheCallForItsDay() {
        FakePoints points = new FakePoints();
        assertThat(DailyPlan.callsFor(points.add(FakePoints.contract(null, false))))
                .isEqualTo(2);
        assertThat(DailyPlan.callsFor(points.add(FakePoints.contract(null, true))))
                .isEqualTo(3);
        assertThat(DailyPlan.callsFor(points.add(null))).isEqualTo(2);
    }

    @Test
    void productionIsLookedForOnlyWhereTheContractHasIt() {
        FakePoints points = new FakePoints();
        assertThat(DailyPlan.measuresOf(points.add(FakePoints.contract(null, false))))
                .containsExactly(Measure.DAILY_CONSUMPTION, Measure.CONSUMPTION_LOAD_CURVE, Measure.MAX_POWER);
        assertThat(DailyPlan.measuresOf(points.add(FakePoints.contract(null, true))))
                .hasSize(5);
        assertThat(DailyPlan.measuresOf(points.add(null))).hasSize(5);
    }
}
