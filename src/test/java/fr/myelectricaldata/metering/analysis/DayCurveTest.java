package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.OffPeakHours.Slot;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.DayAxis.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayCurveTest {
    private static final LocalDate WINTER = LocalDate.of(2026, 11, 22);
    private static final LocalDate SPRING_CHANGE = LocalDate.of(2026, 3, 29);
    private static final LocalDate AUTUMN_CHANGE = LocalDate.of(2026, 10, 25);

    private static DayCurve curve(LocalDate day, Duration step, ToLongFunction<Instant> watts, Instant... without) {
        List<Reading> readings = new ArrayList<>();
        for (Instant at = Paris.startOf(day); at.isBefore(Paris.startOf(day.plusDays(1))); at = at.plus(step)) {
            if (!List.of(without).contains(at)) {
                readings.add(new Reading(at, step, watts.applyAsLong(at)));
            }
        }
        return of(day, readings, List.of());
    }

    private static DayCurve of(LocalDate day, List<Reading> readings, List<Hole> holes) {
        return new DayCurve(
                day,
                new Readings(
                        new UsagePointId("01234567890123"),
                        Measure.CONSUMPTION_LOAD_CURVE,
                        DateRange.of(day),
                        readings,
                        holes,
                        0));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Paris.ZONE).toInstant();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 30, 60})
    void energyFollowsEachIntervalsOwnLength(int minutes) {
        assertThat(curve(WINTER, Duration.ofMinutes(minutes), at -> 1000).energy())
                .isEqualTo(24_000);
    }

    @Test
    void theDaysOfTheClockChangeHave23And25Hours() {
        assertThat(curve(SPRING_CHANGE, Duration.ofMinutes(30), at -> 1000).energy())
                .isEqualTo(23_000);
        assertThat(curve(AUTUMN_CHANGE, Duration.ofMinutes(30), at -> 1000).energy())
                .isEqualTo(25_000);
        assertThat(new DayAxis(AUTUMN_CHANGE).length()).isEqualTo(25);
    }

    @Test
    void mixedStepsAddUp() {
        Instant start = Paris.startOf(WINTER);
        DayCurve curve = of(
                WINTER,
                List.of(
                        new Reading(start, Duration.ofMinutes(60), 600),
                        new Reading(start.plusSeconds(3600), Duration.ofMinutes(10), 600)),
                List.of());
        assertThat(curve.energy()).isEqualTo(700);
    }

    @Test
    void thePeakIsNamedByTheBeginningOfItsInterval() {
        DayCurve curve = curve(WINTER, Duration.ofMinutes(30), at -> at.equals(at(WINTER, 19, 30)) ? 4_100 : 200);
        assertThat(curve.peak().orElseThrow().start()).isEqualTo(at(WINTER, 19, 30));
    }

    @Test
    void ofTwoEqualPeaksTheFirstIsNamed() {
        assertThat(curve(WINTER, Duration.ofMinutes(30), at -> 700)
                        .peak()
                        .orElseThrow()
                        .start())
                .isEqualTo(Paris.startOf(WINTER));
    }

    @Test
    void theBaseLoadIgnoresASingleLowInterval() {
        DayCurve curve = curve(WINTER, Duration.ofMinutes(30), at -> at.equals(at(WINTER, 3, 0)) ? 0 : 140);
        assertThat(curve.baseLoad()).hasValue(140);
    }

    @Test
    void halfADaySaysNothingOfTheBaseLoad() {
        List<Reading> morning =
                curve(WINTER, Duration.ofMinutes(30), at -> 140).readings().subList(0, 24);
        assertThat(of(WINTER, morning, List.of()).baseLoad()).isEmpty();
    }

    @Test
    void whatNoIntervalCoversIsAGapWithItsReason() {
        Hole hole = new Hole(DateRange.of(WINTER), Hole.Reason.INCOMPLETE_AT_ENEDIS);
        List<Reading> readings =
                new ArrayList<>(curve(WINTER, Duration.ofMinutes(30), at -> 140).readings());
        readings.remove(4);
        readings.removeLast();
        DayCurve curve = of(WINTER, readings, List.of(hole));
        assertThat(curve.gaps()).containsExactly(new Stretch(2, 2.5), new Stretch(23.5, 24));
        assertThat(curve.reason()).contains(Hole.Reason.INCOMPLETE_AT_ENEDIS);
    }

    @Test
    void offPeakHoursAcrossMidnightAreTwoStretchesOfTheDay() {
        OffPeakHours hours = new OffPeakHours(List.of(new Slot(LocalTime.of(22, 30), LocalTime.of(5, 30))));
        assertThat(new DayAxis(WINTER).offPeak(hours)).containsExactly(new Stretch(0, 5.5), new Stretch(22.5, 24));
    }

    @Test
    void offPeakHoursUntilMidnightEndWithTheDay() {
        OffPeakHours hours = new OffPeakHours(List.of(new Slot(LocalTime.of(22, 0), LocalTime.MIDNIGHT)));
        assertThat(new DayAxis(WINTER).offPeak(hours)).containsExactly(new Stretch(22, 24));
    }

    @Test
    void theRepeatedHourIsOffPeakTwice() {
        OffPeakHours hours = new OffPeakHours(List.of(new Slot(LocalTime.of(0, 0), LocalTime.of(6, 0))));
        assertThat(new DayAxis(AUTUMN_CHANGE).offPeak(hours)).containsExactly(new Stretch(0, 7));
        assertThat(new DayAxis(SPRING_CHANGE).offPeak(hours)).containsExactly(new Stretch(0, 5));
    }

    @Test
    void anIntervalAcrossTheBorderCountsByItsTime() {
        OffPeakHours hours = new OffPeakHours(List.of(new Slot(LocalTime.of(0, 30), LocalTime.of(1, 0))));
        DayCurve curve =
                of(WINTER, List.of(new Reading(Paris.startOf(WINTER), Duration.ofMinutes(60), 1000)), List.of());
        assertThat(curve.offPeakShare(hours)).hasValueCloseTo(0.5, within(1e-9));
    }

    @Test
    void readingsOfOtherDaysAreLeftOut() {
        Reading before = new Reading(Paris.startOf(WINTER).minusSeconds(1800), Duration.ofMinutes(30), 900);
        assertThat(of(WINTER, List.of(before), List.of()).isEmpty()).isTrue();
    }
}
