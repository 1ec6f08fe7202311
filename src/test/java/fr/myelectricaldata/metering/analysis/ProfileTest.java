package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.Profile.Slot;
import fr.myelectricaldata.metering.analysis.Profile.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final DateRange THREE_WEEKS = new DateRange(MONDAY, MONDAY.plusWeeks(3));

    private static DayCurve day(LocalDate day, ToLongFunction<LocalDateTime> watts) {
        return day(day, Given.intervals(DateRange.of(day), 30, watts));
    }

    private static DayCurve day(LocalDate day, List<Reading> readings) {
        return new DayCurve(day, Given.readings(Measure.CONSUMPTION_LOAD_CURVE, DateRange.of(day), readings));
    }

    @Test
    void theMeanOfAWeekdayIsTakenOverItsDays() {
        LoadCurve curve = Given.curve(
                THREE_WEEKS, 30, at -> at.getDayOfWeek().getValue() == 2 ? 100L * at.getDayOfMonth() : 9_999);
        Profile tuesdays = Profile.of(curve, Weekdays.TUESDAY);

        assertThat(tuesdays.days()).isEqualTo(3);
        assertThat(tuesdays.step()).isEqualTo(Duration.ofMinutes(30));
        assertThat(tuesdays.slots())
                .hasSize(48)
                .contains(new Slot(LocalTime.of(23, 30), 1000L, 300L, 1700L))
                .allMatch(slot -> slot.meanWatts() == 1000);
        assertThat(tuesdays.wattHours()).hasValue(24_000);
    }

    @Test
    void workingDaysAndWeekEndsShareTheWeek() {
        LoadCurve curve = Given.curve(THREE_WEEKS, 30, at -> 500);
        assertThat(Profile.of(curve, Weekdays.WORKING_DAYS).days()).isEqualTo(15);
        assertThat(Profile.of(curve, Weekdays.WEEKEND).days()).isEqualTo(6);
        assertThat(Profile.of(curve, Weekdays.EVERY_DAY).days()).isEqualTo(21);
        assertThat(Weekdays.of(MONDAY)).isEqualTo(Weekdays.MONDAY);
    }

    @Test
    void ofMixedStepsTheLongestIsTheFinestThatSaysTheSameOfAll() {
        List<Reading> readings = new ArrayList<>(Given.intervals(DateRange.of(MONDAY), 30, at -> 400));
        readings.addAll(
                Given.intervals(DateRange.of(MONDAY.plusDays(1)), 15, at -> at.getMinute() % 30 == 0 ? 0 : 400));
        Profile profile = Profile.of(Given.curve(THREE_WEEKS, readings), Weekdays.EVERY_DAY);

        assertThat(profile.step()).isEqualTo(Duration.ofMinutes(30));
        assertThat(profile.slots()).allMatch(slot -> slot.meanWatts() == 300);
        assertThat(Profile.of(Given.curve(THREE_WEEKS, readings), Weekdays.TUESDAY)
                        .slots())
                .hasSize(96);
    }

    @Test
    void anHourThatIsThereTwiceCountsTwiceAndOneThatIsNotThereNot() {
        LocalDate saturday = Given.AUTUMN.minusDays(1);
        List<Reading> readings = new ArrayList<>(Given.intervals(DateRange.of(saturday), 60, at -> 100));
        readings.addAll(Given.intervals(DateRange.of(Given.AUTUMN), 60, at -> 400));
        Profile autumn =
                Profile.of(Given.curve(new DateRange(saturday, saturday.plusDays(2)), readings), Weekdays.EVERY_DAY);
        assertThat(autumn.slots().get(2).meanWatts()).isEqualTo(300);
        assertThat(autumn.slots().get(3).meanWatts()).isEqualTo(250);

        Profile spring = Profile.of(Given.curve(DateRange.of(Given.SPRING), 60, at -> 400), Weekdays.EVERY_DAY);
        assertThat(spring.slots().get(2)).isEqualTo(new Slot(LocalTime.of(2, 0), null, null, null));
        assertThat(spring.wattHours()).isEmpty();
    }

    @Test
    void gapsTakeNothingAway() {
        List<Reading> readings = new ArrayList<>(Given.intervals(THREE_WEEKS, 30, at -> 700));
        readings.subList(100, 180).clear();
        assertThat(Profile.of(Given.curve(THREE_WEEKS, readings), Weekdays.EVERY_DAY)
                        .slots())
                .allMatch(slot -> slot.meanWatts() == 700);
    }

    /** A defect of the Python server: the compared curve was halved, and moved by a gap. */
    @Test
    void anIdenticalDayLiesExactlyOverTheOtherWithAGapInBetween() {
        ToLongFunction<LocalDateTime> watts = at -> at.getHour() * 100L + at.getMinute();
        LocalDate today = MONDAY.plusWeeks(1);
        LocalDate before = ComparedDay.WEEK_BEFORE.of(today).orElseThrow();
        List<Reading> withGap = new ArrayList<>(Given.intervals(DateRange.of(before), 30, watts));
        withGap.subList(10, 14).clear();

        List<Step> expected = new ArrayList<>(Profile.of(day(today, watts)).on(new DayAxis(today)));
        expected.subList(10, 14).clear();
        List<Step> overlay = Profile.of(day(before, withGap)).on(new DayAxis(today));

        assertThat(overlay).isEqualTo(expected);
        assertThat(overlay.getFirst()).isEqualTo(new Step(0, 0.5, 0));
        assertThat(overlay.getLast()).isEqualTo(new Step(23.5, 24, 2330));
        assertThat(day(today, watts).readings().getLast().value()).isEqualTo(2330);
    }

    @Test
    void anOverlayFollowsTheWallClockOnTheDaysOfItsChange() {
        ToLongFunction<LocalDateTime> watts = at -> at.getHour() * 100L;
        Profile ordinary = Profile.of(day(Given.SUNDAY, watts));

        assertThat(ordinary.on(new DayAxis(Given.AUTUMN)))
                .hasSize(50)
                .contains(new Step(2, 2.5, 200), new Step(3, 3.5, 200), new Step(24.5, 25, 2300));
        assertThat(ordinary.on(new DayAxis(Given.SPRING)))
                .hasSize(46)
                .contains(new Step(1.5, 2, 100), new Step(2, 2.5, 300), new Step(22.5, 23, 2300));
    }

    @Test
    void nothingHasNoProfile() {
        assertThat(Profile.of(day(MONDAY, List.of())).isEmpty()).isTrue();
        assertThat(Profile.of(day(MONDAY, List.of())).on(new DayAxis(MONDAY))).isEmpty();
        assertThat(Profile.of(Given.curve(THREE_WEEKS, List.of()), Weekdays.EVERY_DAY)
                        .wattHours())
                .isEmpty();
    }
}
