package fr.myelectricaldata.metering.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static boolean settled(LocalDate day, List<Reading> readings) {
        return StoredDay.of(Measure.CONSUMPTION_LOAD_CURVE, day, readings, day.plusDays(1))
                .settled();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10,48", "2026-03-29,46", "2026-10-25,50"})
    void halfHoursThatTileTheParisDaySettleIt(LocalDate day, int expected) {
        List<Reading> readings = Days.curve(day, 30);
        assertThat(readings).hasSize(expected);
        assertThat(settled(day, readings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 30, 60})
    void anyStepOfAMeterWillDo(int minutes) {
        assertThat(settled(DAY, Days.curve(DAY, minutes))).isTrue();
        assertThat(settled(LocalDate.of(2026, 10, 25), Days.curve(LocalDate.of(2026, 10, 25), minutes)))
                .isTrue();
    }

    @Test
    void stepsMayBeMixed() {
        assertThat(settled(DAY, Days.curve(DAY, 30, 15, 15, 60))).isTrue();
    }

    @Test
    void fortyEightHalfHoursDoNotSettleTheLongDayOfAutumn() {
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertThat(settled(autumn, Days.curve(autumn, 30).subList(0, 48))).isFalse();
    }

    @Test
    void anyMissingReadingLeavesTheDayUnsettled() {
        List<Reading> whole = Days.curve(DAY, 30);
        for (int gap = 0; gap < whole.size(); gap++) {
            List<Reading> holed = new ArrayList<>(whole);
            holed.remove(gap);
            assertThat(settled(DAY, holed)).as("without reading %s", gap).isFalse();
        }
    }

    @Test
    void readingsThatOverlapOrOverrunDoNotSettleADay() {
        List<Reading> overrun = new ArrayList<>(Days.curve(DAY, 30));
        Reading last = overrun.removeLast();
        overrun.add(new Reading(last.start(), Duration.ofMinutes(60), 1));
        assertThat(settled(DAY, overrun)).isFalse();
        assertThat(settled(DAY, List.of(new Reading(whole().start(), Duration.ofHours(24), 1))))
                .isFalse();
    }

    private static Reading whole() {
        return Days.curve(DAY, 30).getFirst();
    }

    @Test
    void oneValueSettlesADayOfEnergyOrPowerAndNoneDoesNot() {
        for (Measure measure : List.of(Measure.DAILY_CONSUMPTION, Measure.DAILY_PRODUCTION, Measure.MAX_POWER)) {
            assertThat(StoredDay.of(measure, DAY, Days.of(measure, DAY), DAY).settled())
                    .isTrue();
            assertThat(StoredDay.of(measure, DAY, List.of(), DAY).settled()).isFalse();
        }
    }

    @Test
    void aSettledDayYieldsOnlyToASettledOne() {
        StoredDay settled = stored(Days.curve(DAY, 30), 1);
        StoredDay holed = stored(Days.curve(DAY, 30).subList(0, 20), 2);
        StoredDay finer = stored(Days.curve(DAY, 15), 3);
        assertThat(settled.mergedWith(holed).readings()).isEqualTo(settled.readings());
        assertThat(settled.mergedWith(holed).asked()).isEqualTo(DAY.plusDays(2));
        assertThat(settled.mergedWith(finer).readings()).hasSize(96);
        assertThat(holed.mergedWith(settled).settled()).isTrue();
    }

    @Test
    void ofTwoUnsettledVersionsTheFullerOneStays() {
        StoredDay more = stored(Days.curve(DAY, 30).subList(0, 40), 1);
        StoredDay less = stored(Days.curve(DAY, 30).subList(0, 12), 2);
        assertThat(more.mergedWith(less).readings()).hasSize(40);
        assertThat(less.mergedWith(more).readings()).hasSize(40);
        assertThat(more.mergedWith(stored(List.of(), 3)).readings()).hasSize(40);
    }

    private static StoredDay stored(List<Reading> readings, int askedAfter) {
        return StoredDay.of(Measure.CONSUMPTION_LOAD_CURVE, DAY, readings, DAY.plusDays(askedAfter));
    }
}
