package fr.myelectricaldata.dashboard.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.DayCurve;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class MorningTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 27);

    private static Readings daily(DateRange days, ToLongFunction<LocalDate> wattHours) {
        List<Reading> readings = days.days()
                .map(day -> new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours.applyAsLong(day)))
                .toList();
        return new Readings(
                new UsagePointId("01234567890123"), Measure.DAILY_CONSUMPTION, days, readings, List.of(), 0);
    }

    private static Morning morning(Readings before) {
        DateRange needed = Morning.needed(YESTERDAY);
        return new Morning(YESTERDAY, daily(needed, day -> 1000), before, new DayCurve(YESTERDAY, before), null);
    }

    @Test
    void yesterdayStandsBesideTheSameWeekdayFiftyTwoWeeksBefore() {
        LocalDate then = Morning.yearBefore(YESTERDAY);
        assertThat(then).isEqualTo(LocalDate.of(2025, 11, 28));
        assertThat(then.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        DateRange read = Morning.before(Morning.needed(YESTERDAY));
        Morning morning = morning(daily(read, day -> day.equals(then) ? 800 : 1000));
        assertThat(morning.againstYearBefore(YESTERDAY, 1000)).hasValueCloseTo(0.25, within(0.001));
    }

    @Test
    void withoutThatDayNothingIsCompared() {
        Morning morning = morning(daily(DateRange.of(LocalDate.of(2025, 11, 20)), day -> 1000));
        assertThat(morning.againstYearBefore(YESTERDAY, 1000)).isEmpty();
    }
}
