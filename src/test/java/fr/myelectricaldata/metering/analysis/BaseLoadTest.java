package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.BaseLoad.Day;
import fr.myelectricaldata.metering.analysis.BaseLoad.Month;
import fr.myelectricaldata.metering.analysis.BaseLoad.Trend;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseLoadTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final DateRange ONE = DateRange.of(DAY);

    private static Day only(LoadCurve curve) {
        return new BaseLoad(curve).days().getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 30, 60})
    void isThePowerThatIsUndercutForATwentiethOfTheDay(int minutes) {
        LoadCurve curve = Given.curve(ONE, minutes, at -> at.getHour() == 3 ? 50 : at.getHour() < 8 ? 140 : 900);
        assertThat(only(curve).watts()).isEqualTo(140);
    }

    @Test
    void theNightHasItsOwn() {
        LoadCurve curve =
                Given.curve(ONE, 30, at -> at.getHour() >= 2 && at.getHour() < 5 ? 130 : at.getHour() > 20 ? 60 : 900);
        assertThat(only(curve)).isEqualTo(new Day(DAY, 60L, 130L));
    }

    @Test
    void tooLittleOfADaySaysNothing() {
        List<Reading> morning = Given.intervals(ONE, 30, at -> 140).subList(0, 24);
        assertThat(only(Given.curve(ONE, morning))).isEqualTo(new Day(DAY, null, 140L));
        List<Reading> withoutNight = new ArrayList<>(Given.intervals(ONE, 30, at -> 140));
        withoutNight.subList(4, 8).clear();
        assertThat(only(Given.curve(ONE, withoutNight))).isEqualTo(new Day(DAY, 140L, null));
        assertThat(new BaseLoad(Given.curve(ONE, morning)).watts()).isEmpty();
        assertThat(new BaseLoad(Given.curve(ONE, morning)).energy()).isEmpty();
    }

    @Test
    void theDayCurveSaysTheSame() {
        List<Reading> readings = Given.intervals(ONE, 30, at -> at.getHour() * 7L + 100);
        assertThat(new DayCurve(DAY, Given.readings(Measure.CONSUMPTION_LOAD_CURVE, ONE, readings)).baseLoad())
                .hasValue(only(Given.curve(ONE, readings)).watts());
    }

    @Test
    void theDaysOfTheClockChangeHaveTheirNightsToo() {
        for (LocalDate day : List.of(Given.SPRING, Given.AUTUMN)) {
            LoadCurve curve = Given.curve(DateRange.of(day), 30, at -> at.getHour() < 7 ? 120 : 800);
            assertThat(only(curve)).isEqualTo(new Day(day, 120L, 120L));
        }
    }

    @Test
    void aMonthIsTheMedianOfItsDays() {
        DateRange days = new DateRange(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 6));
        BaseLoad base = new BaseLoad(Given.curve(days, 30, at -> at.getDayOfMonth() == 1 ? 5_000 : at.getDayOfMonth()));
        assertThat(base.months())
                .containsExactly(new Month(YearMonth.of(2026, 9), 29, 3), new Month(YearMonth.of(2026, 10), 4, 5));
        assertThat(base.watts()).hasValue(17);
    }

    @Test
    void itsEnergyIsWhatIsDrawnUnderItAndNeverMoreThanAll() {
        DateRange days = new DateRange(DAY, DAY.plusDays(10));
        BaseLoad base =
                new BaseLoad(Given.curve(days, 60, at -> at.getHour() == 3 ? 50 : at.getHour() < 12 ? 100 : 300));
        BaseLoad.Energy energy = base.energy().orElseThrow();
        assertThat(energy.wattHours()).isEqualTo(10 * (23 * 100 + 50));
        assertThat(energy.days()).isEqualTo(10);
        assertThat(energy.wattHoursPerYear()).isEqualTo(365 * (23 * 100 + 50));
        assertThat(energy.share()).isCloseTo(2350.0 / (50 + 11 * 100 + 12 * 300), within(1e-9));
    }

    @Test
    void whatHeatsInWinterDoesNotRunAllYear() {
        DateRange year = new DateRange(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1));
        BaseLoad base = new BaseLoad(Given.curve(year, 30, at -> at.getMonthValue() == 7 ? 150 : 150 + 2_000));

        assertThat(base.months()).contains(new Month(YearMonth.of(2026, 1), 2_150, 31));
        assertThat(base.watts()).hasValue(150);
        assertThat(base.energy().orElseThrow().wattHoursPerYear()).isEqualTo(150 * 8_760);
    }

    @Test
    void aFewDaysOfAMonthDoNotMakeItTheLowest() {
        DateRange days = new DateRange(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 11, 1));
        BaseLoad base = new BaseLoad(Given.curve(days, 30, at -> at.getMonthValue() == 9 ? 20 : 150));
        assertThat(base.watts()).hasValue(150);
    }

    @Test
    void whereTheSunHidesTheDayTheNightsTell() {
        DateRange days = new DateRange(DAY, DAY.plusDays(20));
        LoadCurve curve = Given.curve(days, 30, at -> at.getHour() >= 10 && at.getHour() < 16 ? 0 : 120);
        assertThat(new BaseLoad(curve).watts()).hasValue(0);
        assertThat(BaseLoad.byNight(curve).watts()).hasValue(120);
        assertThat(BaseLoad.byNight(curve).energy().orElseThrow().wattHours()).isEqualTo(20 * 18 * 120);
    }

    @Test
    void theTrendComparesTheSameDaysOfTheWeekAYearBefore() {
        DateRange days = new DateRange(DAY.minusDays(400), DAY);
        BaseLoad base = new BaseLoad(Given.curve(days, 30, at -> at.getYear() == 2025 ? 200 : 150));
        Trend trend = base.trend(new DateRange(DAY.minusDays(20), DAY)).orElseThrow();

        assertThat(trend).isEqualTo(new Trend(150, 200, 20));
        assertThat(trend.change()).isCloseTo(-0.25, within(1e-9));
        assertThat(base.trend(new DateRange(DAY.minusDays(13), DAY))).isEmpty();
        assertThat(base.trend(new DateRange(DAY.minusDays(390), DAY.minusDays(370))))
                .isEmpty();
    }
}
