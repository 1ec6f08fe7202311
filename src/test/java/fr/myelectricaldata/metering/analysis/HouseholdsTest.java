package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.Meter;
import fr.myelectricaldata.demo.household.OffPeak;
import fr.myelectricaldata.demo.household.Trait;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.OffPeakSplit.Day;
import fr.myelectricaldata.metering.analysis.OffPeakSplit.Energy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The analyses on two years of every household of the simulator: steps of 15, 30 and both minutes, gaps, clock changes,
 * minutes off the half-hour.
 */
class HouseholdsTest {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 23);
    private static final DateRange TWO_YEARS = new DateRange(REFERENCE.minusYears(2), REFERENCE);

    static Stream<Household> households() {
        return Stream.of(Household.values())
                .filter(household -> household.has(Flow.WITHDRAWN) && !household.is(Trait.NO_CURVE));
    }

    static Stream<Household> withPanels() {
        return Stream.of(Household.values()).filter(household -> household.has(Flow.INJECTED));
    }

    private static Readings curveOf(Meter meter, Flow flow) {
        List<Reading> readings = TWO_YEARS
                .days()
                .flatMap(day -> meter.curve(flow, day).stream())
                .map(point -> new Reading(point.start(), point.step(), point.watts()))
                .toList();
        return Given.readings(
                flow == Flow.WITHDRAWN ? Measure.CONSUMPTION_LOAD_CURVE : Measure.PRODUCTION_LOAD_CURVE,
                TWO_YEARS,
                readings);
    }

    private static OffPeakHours hoursOf(Household household) {
        return OffPeakHours.parse(OffPeak.text(household.supply().offPeak())).orElse(OffPeakHours.NONE);
    }

    /** Each household's own hours, and the seasonal ones to come, with minutes that fall on no interval's border. */
    static Stream<OffPeakCalendar> calendarsOf(Household household) {
        OffPeakCalendar own = OffPeakCalendar.enedis(hoursOf(household));
        LocalDate change = LocalDate.of(2025, 11, 1);
        return Stream.of(
                own,
                own.with(new Entry(change, Season.SUMMER, hours("HC (1H53-6H59;11H07-14H01)")))
                        .with(new Entry(change, Season.WINTER, hours("HC (22H37-6H37)"))));
    }

    private static OffPeakHours hours(String text) {
        return OffPeakHours.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("households")
    void offPeakAndPeakAddUpToTheIndexOfEveryCompleteDayToTheWattHour(Household household) {
        Meter meter = new Meter(household, REFERENCE);
        LoadCurve curve = LoadCurve.of(curveOf(meter, Flow.WITHDRAWN));
        calendarsOf(household).forEach(calendar -> {
            OffPeakSplit split = new OffPeakSplit(curve, calendar);
            for (Day day : split.days()) {
                Energy energy = day.energy();
                if (energy == null) {
                    continue;
                }
                assertThat(energy.offPeakWattHours() + energy.peakWattHours()).isEqualTo(energy.totalWattHours());
                assertThat(energy.offPeakWattHours()).isBetween(0L, energy.totalWattHours());
                if (day.complete()) {
                    assertThat(energy.totalWattHours())
                            .as("%s on %s", household, day.day())
                            .isEqualTo(meter.energy(Flow.WITHDRAWN, day.day()).orElseThrow());
                }
            }
            assertThat(split.days().stream().filter(Day::complete).count()).isEqualTo(completeDays(household));
        });
    }

    private static long completeDays(Household household) {
        if (household.is(Trait.YOUNG)) {
            return 150;
        }
        return household.is(Trait.GAPS)
                ? TWO_YEARS
                        .days()
                        .filter(day -> !List.of(9, 17, 23).contains(day.getDayOfMonth()))
                        .count()
                : TWO_YEARS.length();
    }

    @ParameterizedTest
    @MethodSource("households")
    void offPeakAndPeakAddUpInEveryMonthAndYearToo(Household household) {
        Meter meter = new Meter(household, REFERENCE);
        LoadCurve curve = LoadCurve.of(curveOf(meter, Flow.WITHDRAWN));
        OffPeakSplit split =
                new OffPeakSplit(curve, calendarsOf(household).toList().getLast());
        for (Grain grain : Grain.values()) {
            split.pieces(grain).forEach(piece -> {
                Energy energy = piece.energy();
                assertThat(energy.offPeakWattHours() + energy.peakWattHours()).isEqualTo(energy.totalWattHours());
                if (!piece.partial()) {
                    assertThat(energy.totalWattHours())
                            .as("%s in %s", household, piece.days())
                            .isEqualTo(piece.days()
                                    .days()
                                    .map(day -> meter.energy(Flow.WITHDRAWN, day))
                                    .mapToLong(OptionalLong::orElseThrow)
                                    .sum());
                }
            });
        }
        assertThat(split.whole().energy().totalWattHours()).isEqualTo(curve.wattHours());
    }

    /** Told minute by minute from the wall clock, as slowly as it can be. */
    @ParameterizedTest
    @MethodSource("households")
    void theSplitIsWhatTheWallClockSaysMinuteByMinute(Household household) {
        LoadCurve curve = LoadCurve.of(curveOf(new Meter(household, REFERENCE), Flow.WITHDRAWN));
        OffPeakCalendar calendar = calendarsOf(household).toList().getLast();
        OffPeakSplit split = new OffPeakSplit(curve, calendar);
        Stream.of(
                        LocalDate.of(2025, 3, 30),
                        LocalDate.of(2025, 10, 26),
                        LocalDate.of(2026, 3, 29),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 17))
                .filter(day -> curve.on(day).isPresent())
                .forEach(day -> assertThat(
                                Objects.requireNonNull(splitOn(split, day)).offPeakWattSeconds())
                        .as("%s on %s", household, day)
                        .isEqualTo(byTheMinute(
                                new Meter(household, REFERENCE),
                                day,
                                calendar.hoursOn(day).orElseThrow())));
    }

    private static Energy splitOn(OffPeakSplit split, LocalDate day) {
        return split.days().stream()
                .filter(one -> one.day().equals(day))
                .map(Day::energy)
                .findFirst()
                .orElseThrow();
    }

    private static long byTheMinute(Meter meter, LocalDate day, OffPeakHours hours) {
        return meter.curve(Flow.WITHDRAWN, day).stream()
                .flatMapToLong(point -> LongStream.range(0, point.step().toMinutes())
                        .filter(minute -> hours.on(day.getDayOfWeek())
                                .contains(point.start()
                                        .plusSeconds(60 * minute)
                                        .atZone(Paris.ZONE)
                                        .toLocalTime()))
                        .map(minute -> point.watts() * 60L))
                .sum();
    }

    /** A defect of the Python server: every interval was taken for half an hour. */
    @ParameterizedTest
    @MethodSource("households")
    void theCurveOfADayHasTheEnergyOfItsIndexWhateverItsStep(Household household) {
        Meter meter = new Meter(household, REFERENCE);
        Readings readings = curveOf(meter, Flow.WITHDRAWN);
        Stream.of(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 7, 14))
                .forEach(day -> assertThat(new DayCurve(day, readings).energy())
                        .isEqualTo(meter.energy(Flow.WITHDRAWN, day).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("withPanels")
    void theInjectedCurveAddsUpToTheInjectedIndex(Household household) {
        Meter meter = new Meter(household, REFERENCE);
        LoadCurve curve = LoadCurve.of(curveOf(meter, Flow.INJECTED));
        assertThat(curve.wattHours())
                .isPositive()
                .isEqualTo(TWO_YEARS
                        .days()
                        .flatMapToLong(day -> meter.energy(Flow.INJECTED, day).stream())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("households")
    void theMeanDayTimesTheDaysIsTheWhole(Household household) {
        LoadCurve curve = LoadCurve.of(curveOf(new Meter(household, REFERENCE), Flow.WITHDRAWN));
        Profile profile = Profile.of(curve, Weekdays.EVERY_DAY);
        double days = (double) curve.known().stream().mapToLong(CurveDay::known).sum() / DayClock.SECONDS_PER_DAY;

        assertThat(profile.wattHours().orElseThrow() * days).isCloseTo(curve.wattHours(), withinPercentage(0.5));
    }
}
