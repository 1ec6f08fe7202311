package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.PowerAdvice.Reason;
import fr.myelectricaldata.metering.analysis.PowerAdvice.Verdict;
import fr.myelectricaldata.metering.analysis.PowerPeaks.Day;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerPeaksTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final DateRange YEAR = new DateRange(JANUARY, JANUARY.plusYears(1));

    private static PowerPeaks peaks(DateRange days, @Nullable Integer kva, ToLongFunction<LocalDate> voltAmperes) {
        List<Reading> readings = days.days()
                .map(day -> new Reading(Given.at(day, 19, 42), Duration.ZERO, voltAmperes.applyAsLong(day)))
                .toList();
        return new PowerPeaks(Given.readings(Measure.MAX_POWER, days, readings), kva);
    }

    @Test
    void everyPeakHasItsLocalTimeAndItsShare() {
        Day summer = peaks(YEAR, 6, day -> 4_500).days().get(200);
        assertThat(summer.localTime()).isEqualTo(LocalDateTime.of(2026, 7, 20, 19, 42));
        assertThat(summer.share()).isCloseTo(0.75, within(1e-9));
        assertThat(peaks(YEAR, null, day -> 4_500).days().getFirst().share()).isNull();
    }

    @Test
    void daysOverAndNearTheSubscriptionAreTold() {
        PowerPeaks peaks =
                peaks(new DateRange(JANUARY, JANUARY.plusDays(5)), 6, day -> 5_000 + 400L * (day.getDayOfMonth() - 1));
        assertThat(peaks.days()).map(Day::voltAmperes).containsExactly(5_000L, 5_400L, 5_800L, 6_200L, 6_600L);
        assertThat(peaks.daysNear()).map(Day::voltAmperes).containsExactly(5_400L, 5_800L);
        assertThat(peaks.daysOver()).map(Day::voltAmperes).containsExactly(6_200L, 6_600L);
        assertThat(peaks(YEAR, 6, day -> 6_000).daysOver())
                .as("exactly all of it")
                .hasSize(365);
        assertThat(peaks(YEAR, null, day -> 9_000).daysOver()).isEmpty();
    }

    @Test
    void theTopIsOrderedAndOfEqualOnesTheEarlierComesFirst() {
        PowerPeaks peaks = peaks(YEAR, 9, day -> day.getDayOfMonth() == 15 ? 8_000 : 1_000L + day.getDayOfMonth());
        assertThat(peaks.top(10))
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> Long.compare(b.voltAmperes(), a.voltAmperes()));
        assertThat(peaks.highest().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(peaks.top(1000)).hasSize(365);
    }

    @Test
    void everyMonthHasItsHighest() {
        PowerPeaks peaks = peaks(YEAR, 3, day -> 100L * day.getDayOfMonth() + 1);
        assertThat(peaks.months()).hasSize(12);
        PowerPeaks.Month february = peaks.months().get(1);
        assertThat(february.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(february.highest().day()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(february.days()).isEqualTo(28);
        assertThat(peaks.months().getFirst().daysOver()).isEqualTo(2);
    }

    @Test
    void otherMeasuresHaveNoPeaks() {
        assertThatThrownBy(() -> new PowerPeaks(Given.daily(Measure.DAILY_CONSUMPTION, YEAR, day -> 1L), 6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // kVA, highest VA, verdict, reason, suggestion, steps
        "9,  5400,  COULD_GO_DOWN, LOWER_STEP_SUFFICES,        6,  1",
        "9,  5401,  RIGHT,         LOWER_STEP_TOO_NARROW,      ,   0",
        "12, 2700,  COULD_GO_DOWN, LOWER_STEP_SUFFICES,        3,  3",
        "36, 21600, COULD_GO_DOWN, LOWER_STEP_SUFFICES,        24, 2",
        "3,  1000,  RIGHT,         LOWEST_STEP,                ,   0",
        "6,  5999,  RIGHT,         LOWER_STEP_EXCEEDED,      ,   0",
        "12, 9600,  RIGHT,         LOWER_STEP_EXCEEDED,      ,   0",
        "6,  6000,  TOO_LOW,       OFTEN_OVER,                 9,  1",
        "6,  8500,  TOO_LOW,       OFTEN_OVER,                 12, 2",
        "30, 35900, TOO_LOW,       OFTEN_OVER,                 36, 1",
        "36, 36500, TOO_LOW,       OFTEN_OVER_AT_HIGHEST_STEP, ,   0"
    })
    void theAdviceNamesAStepThatLeavesATenth(
            int kva, long highest, Verdict verdict, Reason reason, @Nullable Integer suggested, int steps) {
        PowerAdvice advice = peaks(YEAR, kva, day -> day.getDayOfMonth() == 3 ? highest : 900)
                .advice();
        assertThat(advice.verdict()).isEqualTo(verdict);
        assertThat(advice.reason()).isEqualTo(reason);
        assertThat(advice.suggestedKva()).isEqualTo(suggested);
        assertThat(advice.steps()).isEqualTo(steps);
        assertThat(advice.days()).isEqualTo(365);
        assertThat(advice.highestVoltAmperes()).isEqualTo(highest);
    }

    @Test
    void aPeakNowAndThenIsNoReasonToChange() {
        PowerAdvice advice =
                peaks(YEAR, 6, day -> day.getDayOfYear() <= 2 ? 6_100 : 5_500).advice();
        assertThat(advice.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(advice.reason()).isEqualTo(Reason.RARELY_OVER);
        assertThat(advice.daysOver()).isEqualTo(2);
        assertThat(advice.daysNear()).isEqualTo(363);
        assertThat(peaks(YEAR, 6, day -> day.getDayOfYear() <= 3 ? 6_100 : 900)
                        .advice()
                        .verdict())
                .isEqualTo(Verdict.TOO_LOW);
    }

    @Test
    void tooLittleHistorySaysNothing() {
        DateRange few = new DateRange(JANUARY, JANUARY.plusDays(59));
        assertThat(peaks(few, 6, day -> 9_000).advice().reason()).isEqualTo(Reason.TOO_LITTLE_HISTORY);
        assertThat(peaks(new DateRange(JANUARY, JANUARY.plusDays(60)), 6, day -> 9_000)
                        .advice()
                        .verdict())
                .isEqualTo(Verdict.TOO_LOW);
    }

    @Test
    void withoutAWinterNobodyIsToldToGoDown() {
        DateRange summer = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 1));
        PowerAdvice advice = peaks(summer, 9, day -> 2_000).advice();
        assertThat(advice.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(advice.reason()).isEqualTo(Reason.NO_WINTER_YET);
        assertThat(advice.suggestedKva()).isNull();
    }

    @Test
    void withoutASubscriptionNothingIsCompared() {
        assertThat(peaks(YEAR, null, day -> 2_000).advice().reason()).isEqualTo(Reason.SUBSCRIPTION_UNKNOWN);
    }
}
