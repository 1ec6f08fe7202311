package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.Balance.Exchange;
import fr.myelectricaldata.metering.analysis.HourlyBalance.Hour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyBalanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final DateRange WEEK = new DateRange(DAY, DAY.plusDays(7));

    private static LoadCurve injected(List<Reading> readings) {
        return LoadCurve.of(Given.readings(Measure.PRODUCTION_LOAD_CURVE, WEEK, readings));
    }

    @Test
    void everyHourHasBothEnergies() {
        HourlyBalance balance = new HourlyBalance(
                injected(Given.intervals(WEEK, 30, at -> at.getHour() == 12 ? at.getMinute() * 100L : 0)),
                Given.curve(WEEK, 15, at -> 200));
        assertThat(balance.days()).isEqualTo(7);
        assertThat(balance.hours())
                .hasSize(24)
                .contains(new Hour(12, new Exchange(1_500, 200)), new Hour(13, new Exchange(0, 200)));
    }

    @Test
    void aDayCountsOnlyWhereBothCurvesAreWhole() {
        List<Reading> injection = new ArrayList<>(Given.intervals(WEEK, 30, at -> 100L * at.getDayOfMonth()));
        injection.removeFirst();
        HourlyBalance balance = new HourlyBalance(
                injected(injection), Given.curve(WEEK.chunks(6).getFirst(), 30, at -> 1));
        assertThat(balance.days()).isEqualTo(5);
        assertThat(balance.hours().getFirst().exchange().injected()).isEqualTo(1_800);
        assertThat(new HourlyBalance(injected(List.of()), Given.curve(WEEK, 30, at -> 1)).hours())
                .isEmpty();
    }

    @Test
    void theDaysOfTheClockChangeCountByTime() {
        DateRange change = DateRange.of(Given.SPRING);
        List<Reading> night = Given.intervals(new DateRange(Given.SPRING.minusDays(1), change.end()), 60, at -> 300);
        LoadCurve taken = LoadCurve.of(Given.readings(
                Measure.CONSUMPTION_LOAD_CURVE, new DateRange(Given.SPRING.minusDays(1), change.end()), night));
        LoadCurve given = LoadCurve.of(Given.readings(
                Measure.PRODUCTION_LOAD_CURVE, new DateRange(Given.SPRING.minusDays(1), change.end()), night));
        assertThat(new HourlyBalance(given, taken).hours())
                .allMatch(hour -> hour.exchange().equals(new Exchange(300, 300)));
    }

    /** A defect of the Python server: the injected curve was shown half an hour early. */
    @Test
    void theSunIsAtItsHighestWhereTheCurveSaysSo() {
        Meter meter = new Meter(Household.OLD_PANELS, LocalDate.of(2026, 11, 23));
        List<Reading> readings = WEEK.days()
                .flatMap(day -> meter.curve(Flow.INJECTED, day).stream())
                .map(point -> new Reading(point.start(), point.step(), point.watts()))
                .toList();
        DayCurve curve = new DayCurve(DAY, Given.readings(Measure.PRODUCTION_LOAD_CURVE, WEEK, readings));
        assertThat(curve.peak().orElseThrow().start())
                .isEqualTo(meter.curve(Flow.INJECTED, DAY).stream()
                        .max(Comparator.comparingInt(point -> point.watts()))
                        .orElseThrow()
                        .start());
        Hour highest = new HourlyBalance(injected(readings), Given.curve(WEEK, 30, at -> 0))
                .hours().stream()
                        .max(Comparator.comparingLong(hour -> hour.exchange().injected()))
                        .orElseThrow();
        assertThat(highest.hour()).isBetween(12, 15);
    }
}
