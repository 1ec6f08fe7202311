package fr.myelectricaldata.demo.household;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.testing.MovableClock;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeterTest {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 23);
    private static final DateRange THREE_YEARS = new DateRange(REFERENCE.minusYears(3), REFERENCE);

    private static Meter meter(Household household) {
        return new Meter(household, REFERENCE);
    }

    @ParameterizedTest
    @EnumSource(Household.class)
    void everyWholeCurveAddsUpToTheDaysIndex(Household household) {
        Meter meter = meter(household);
        for (Flow flow : Flow.values()) {
            THREE_YEARS.days().forEach(day -> {
                List<Point> curve = meter.curve(flow, day);
                if (tiles(curve, day)) {
                    assertThat(meter.energy(flow, day).orElseThrow())
                            .as("%s %s", flow, day)
                            .isEqualTo(
                                    curve.stream().mapToLong(Point::wattHours).sum());
                    assertThat(curve)
                            .allMatch(point -> point.watts() * point.step().toMinutes() % 60 == 0);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Household.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_CURVE", "SOLAR_BARN"})
    void theDaysOfTheClockChangeHave46And50HalfHours(Household household) {
        Meter meter = meter(household);
        int perHalfHour = household == Household.QUARTER_HOURS ? 2 : 1;
        int perHalfHourInAutumn = household == Household.QUARTER_HOURS || household == Household.STEP_CHANGED ? 2 : 1;

        if (!household.is(Trait.YOUNG)) {
            assertThat(meter.curve(Flow.WITHDRAWN, LocalDate.of(2026, 3, 29))).hasSize(46 * perHalfHour);
        }
        assertThat(meter.curve(Flow.WITHDRAWN, LocalDate.of(2026, 10, 25))).hasSize(50 * perHalfHourInAutumn);
        assertThat(meter.curve(Flow.WITHDRAWN, LocalDate.of(2026, 10, 26))).hasSize(48 * perHalfHourInAutumn);
    }

    @ParameterizedTest
    @EnumSource(value = Household.class, mode = EnumSource.Mode.EXCLUDE, names = "SOLAR_BARN")
    void thePeakIsNeverBelowTheCurveNorBeyondTheSubscribedPower(Household household) {
        Meter meter = meter(household);
        THREE_YEARS.days().filter(day -> meter.peak(day).isPresent()).forEach(day -> {
            Peak peak = meter.peak(day).orElseThrow();
            assertThat(Paris.dayOf(peak.at())).isEqualTo(day);
            assertThat(peak.voltAmperes())
                    .isLessThanOrEqualTo(household.supply().kva() * 1000);
            assertThat(meter.curve(Flow.WITHDRAWN, day)).allMatch(point -> point.watts() <= peak.voltAmperes());
        });
    }

    @Test
    void valuesAreTheSameOnEveryMachineAndForEver() throws Exception {
        List<Household> all = List.of(Household.values());
        assertThat(digestOf(all.subList(0, 12)))
                .isEqualTo("af27a6b36bad966027850c0f2a281cf442fe027a90b490fd0c04a91e36660e6a");
        assertThat(digestOf(all.subList(0, 13)))
                .isEqualTo("da1021f5195900f3852d4fa4a4047d44324da43a6030c1bbab7b0d84e804157b");
    }

    private String digestOf(List<Household> households) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Household household : households) {
            for (Flow flow : Flow.values()) {
                THREE_YEARS
                        .days()
                        .forEach(day -> meter(household)
                                .curve(flow, day)
                                .forEach(point -> digest.update(ByteBuffer.allocate(12)
                                        .putLong(point.start().getEpochSecond())
                                        .putInt(point.watts())
                                        .flip())));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void electricHeatingMakesWinterHeavy() {
        long january = total(Household.HEATED_HOUSE, LocalDate.of(2026, 1, 1), 31);
        long june = total(Household.HEATED_HOUSE, LocalDate.of(2026, 6, 1), 30);

        assertThat(january).isBetween(1_000_000L, 2_600_000L).isGreaterThan(3 * june);
        assertThat(june).isBetween(250_000L, 600_000L);
    }

    @Test
    void aSmallFlatUsesLittleAllYear() {
        assertThat(total(Household.APARTMENT, LocalDate.of(2025, 1, 1), 365)).isBetween(900_000L, 2_000_000L);
    }

    @Test
    void aHolidayHomeSleepsMostOfTheYear() {
        assertThat(total(Household.HOLIDAY_HOME, LocalDate.of(2025, 11, 3), 30))
                .isLessThan(total(Household.HOLIDAY_HOME, LocalDate.of(2025, 7, 7), 30) / 2);
    }

    @Test
    void panelsInjectByDayInSummerAndNeverAtNight() {
        List<Point> injected = meter(Household.SOLAR).curve(Flow.INJECTED, LocalDate.of(2026, 6, 21));

        assertThat(injected)
                .filteredOn(point -> point.localStart().getHour() < 5)
                .allMatch(point -> point.watts() == 0);
        assertThat(injected).anyMatch(point -> point.watts() > 1000);
        assertThat(meter(Household.SOLAR).curve(Flow.INJECTED, REFERENCE.minusDays(421)))
                .isEmpty();
    }

    @Test
    void tempoSubscribersSaveOnRedDays() {
        List<LocalDate> season =
                LocalDate.of(2025, 9, 1).datesUntil(LocalDate.of(2026, 9, 1)).toList();
        assertThat(season)
                .filteredOn(day -> TempoColour.of(day) == TempoColour.RED)
                .hasSize(22);
        assertThat(season)
                .filteredOn(day -> TempoColour.of(day) == TempoColour.WHITE)
                .hasSize(43);

        assertThat(season)
                .filteredOn(day -> TempoColour.of(day) == TempoColour.RED)
                .allMatch(day -> byDay(Household.TEMPO, day) < byDay(Household.HEATED_HOUSE, day) * 0.6);
    }

    @Test
    void aYoungMeterHasNothingBeforeItsActivation() {
        Meter young = meter(Household.YOUNG_METER);
        LocalDate first = young.activation(Flow.WITHDRAWN);

        assertThat(first).isEqualTo(REFERENCE.minusDays(150));
        assertThat(young.energy(Flow.WITHDRAWN, first)).isPresent();
        assertThat(young.energy(Flow.WITHDRAWN, first.minusDays(1))).isEmpty();
        assertThat(young.peak(first.minusDays(1))).isEmpty();
    }

    @Test
    void aMeterWithoutCurveStillHasItsIndex() {
        assertThat(meter(Household.NO_CURVE).curve(Flow.WITHDRAWN, REFERENCE.minusDays(1)))
                .isEmpty();
        assertThat(meter(Household.NO_CURVE).energy(Flow.WITHDRAWN, REFERENCE.minusDays(1)))
                .isPresent();
    }

    @Test
    void theStepChangesFourMonthsBeforeTheReference() {
        Meter changed = meter(Household.STEP_CHANGED);

        assertThat(changed.curve(Flow.WITHDRAWN, REFERENCE.minusDays(121)))
                .allMatch(point -> point.step().equals(Duration.ofMinutes(30)));
        assertThat(changed.curve(Flow.WITHDRAWN, REFERENCE.minusDays(120)))
                .hasSize(96)
                .allMatch(point -> point.step().equals(Duration.ofMinutes(15)));
    }

    @Test
    void daysAndHalfHoursAreMissing() {
        Meter gaps = meter(Household.GAPS);

        assertThat(gaps.energy(Flow.WITHDRAWN, LocalDate.of(2026, 10, 9))).isEmpty();
        assertThat(gaps.curve(Flow.WITHDRAWN, LocalDate.of(2026, 10, 9))).isEmpty();
        assertThat(gaps.curve(Flow.WITHDRAWN, LocalDate.of(2026, 10, 17))).hasSize(42);
        assertThat(gaps.curve(Flow.WITHDRAWN, LocalDate.of(2026, 10, 23))).isEmpty();
        assertThat(gaps.energy(Flow.WITHDRAWN, LocalDate.of(2026, 10, 23))).isPresent();
    }

    @Test
    void whoeverSellsAllHasNoConsumption() {
        assertThat(meter(Household.SOLAR_BARN).energy(Flow.WITHDRAWN, REFERENCE.minusDays(1)))
                .isEmpty();
        assertThat(meter(Household.SOLAR_BARN).energy(Flow.INJECTED, REFERENCE.minusDays(1)))
                .isPresent();
    }

    @Test
    void aDayIsPublishedTheNextMorningAtEight() {
        assertThat(Meter.lastPublished(MovableClock.at("2026-11-23T06:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(Meter.lastPublished(MovableClock.at("2026-11-23T07:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void codesAreUniqueAndOffPeakHoursAreWrittenAsEnedisDoes() {
        assertThat(List.of(Household.values())).extracting(Household::code).doesNotHaveDuplicates();
        assertThat(OffPeak.text(Household.HEATED_HOUSE.supply().offPeak())).isEqualTo("HC (22H50-6H50)");
        assertThat(OffPeak.text(Household.HOLIDAY_HOME.supply().offPeak())).isEqualTo("HC (1H28-6H58;13H58-16H28)");
    }

    private static boolean tiles(List<Point> curve, LocalDate day) {
        return curve.stream()
                .map(Point::step)
                .reduce(Duration.ZERO, Duration::plus)
                .equals(Paris.lengthOf(day));
    }

    private static long total(Household household, LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days))
                .flatMapToLong(day -> LongStream.of(
                        meter(household).energy(Flow.WITHDRAWN, day).orElseThrow()))
                .sum();
    }

    /** Energy in the dear hours, 6:00 to 22:00. */
    private static long byDay(Household household, LocalDate day) {
        return meter(household).curve(Flow.WITHDRAWN, day).stream()
                .filter(point ->
                        point.localStart().getHour() >= 6 && point.localStart().getHour() < 22)
                .mapToLong(Point::wattHours)
                .sum();
    }
}
