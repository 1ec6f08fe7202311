package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.OffPeakSplit.Energy;
import fr.myelectricaldata.metering.analysis.OffPeakSplit.Piece;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffPeakSplitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final DateRange ONE = DateRange.of(DAY);

    private static OffPeakCalendar hours(String ranges) {
        return OffPeakCalendar.enedis(OffPeakHours.parse(ranges).orElseThrow());
    }

    private static Energy split(LoadCurve curve, String ranges) {
        return new OffPeakSplit(curve, hours(ranges)).whole().energy();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 30, 60})
    void everyIntervalCountsByItsOwnLength(int minutes) {
        Energy energy = split(Given.curve(ONE, minutes, at -> 1000), "22:00-06:00");

        assertThat(energy.offPeakWattHours()).isEqualTo(8_000);
        assertThat(energy.peakWattHours()).isEqualTo(16_000);
        assertThat(energy.offPeakShare()).hasValueCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void anIntervalAcrossTheBorderIsSplitByItsTime() {
        Energy energy = split(Given.curve(ONE, List.of(Given.reading(DAY, 22, 30, 30, 1800))), "22:50-06:50");

        assertThat(energy.offPeakWattSeconds()).isEqualTo(1800 * 600);
        assertThat(energy.offPeakWattHours()).isEqualTo(300);
        assertThat(energy.peakWattHours()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "00:54-06:54;11:54-13:54, 480",
        "01:28-06:58;13:58-16:28, 480",
        "22:26-06:26, 480",
        "00:00-24:00, 1440",
        "16:00-00:00, 480",
        "01:00-05:00;03:00-07:00, 360"
    })
    void rangesCountToTheMinute(String ranges, int minutes) {
        assertThat(split(Given.curve(ONE, 30, at -> 60), ranges).offPeakWattHours())
                .isEqualTo(minutes);
    }

    /** A defect of the Python server: 22-6 was added to other hours, and minutes were dropped. */
    @Test
    void nothingIsAddedToTheHoursOfThePoint() {
        LoadCurve late = Given.curve(ONE, List.of(Given.reading(DAY, 23, 0, 60, 1000)));
        assertThat(split(late, "02:00-07:00").offPeakWattHours()).isZero();
        LoadCurve halfPast = Given.curve(ONE, List.of(Given.reading(DAY, 22, 0, 60, 1000)));
        assertThat(split(halfPast, "22:30-06:30").offPeakWattHours()).isEqualTo(500);
    }

    @Test
    void theHourThatIsThereTwiceIsOffPeakTwiceAndTheOneThatIsMissingNever() {
        assertThat(split(Given.curve(DateRange.of(Given.AUTUMN), 30, at -> 1000), "22:00-06:00"))
                .isEqualTo(new Energy(9 * 3_600_000L, 16 * 3_600_000L));
        assertThat(split(Given.curve(DateRange.of(Given.SPRING), 30, at -> 1000), "22:00-06:00"))
                .isEqualTo(new Energy(7 * 3_600_000L, 16 * 3_600_000L));
        assertThat(split(Given.curve(DateRange.of(Given.SPRING), 30, at -> 1000), "02:00-03:00"))
                .isEqualTo(new Energy(0, 23 * 3_600_000L));
        assertThat(split(Given.curve(DateRange.of(Given.AUTUMN), 30, at -> 1000), "02:30-03:30"))
                .isEqualTo(new Energy(5_400_000, 25 * 3_600_000L - 5_400_000));
    }

    @Test
    void bothPartsAddUpToTheRoundedWhole() {
        for (long watts = 1; watts < 200; watts++) {
            long power = watts;
            Energy energy = split(Given.curve(ONE, List.of(Given.reading(DAY, 5, 30, 5, power))), "00:00-05:33");
            assertThat(energy.offPeakWattHours() + energy.peakWattHours()).isEqualTo(energy.totalWattHours());
            assertThat(energy.peakWattHours()).isNotNegative();
        }
    }

    @Test
    void anIntervalAcrossMidnightBelongsToBothDays() {
        LoadCurve curve =
                Given.curve(new DateRange(DAY, DAY.plusDays(2)), List.of(Given.reading(DAY, 23, 30, 60, 1000)));
        OffPeakSplit split = new OffPeakSplit(curve, hours("22:00-06:00"));

        assertThat(split.days()).allMatch(day -> day.energy().equals(new Energy(1_800_000, 0)));
    }

    @Test
    void daysWithoutAWholeCurveAreSaid() {
        List<Reading> readings = new ArrayList<>(Given.intervals(new DateRange(DAY, DAY.plusDays(2)), 30, at -> 1000));
        readings.remove(3);
        OffPeakSplit split =
                new OffPeakSplit(Given.curve(new DateRange(DAY, DAY.plusDays(3)), readings), hours("22:00-06:00"));

        assertThat(split.incompleteDays()).containsExactly(DAY, DAY.plusDays(2));
        assertThat(split.days()).map(OffPeakSplit.Day::complete).containsExactly(false, true, false);
        assertThat(split.days().getFirst().known()).isCloseTo(47 / 48.0, within(1e-9));
        assertThat(split.days().getLast().energy()).isNull();
        assertThat(split.whole().completeDays()).isEqualTo(1);
        assertThat(split.whole().countedDays()).isEqualTo(2);
        assertThat(split.whole().partial()).isTrue();
        assertThat(split.whole().energy().totalWattHours()).isEqualTo(47_500);
    }

    @Test
    void wherePeriodsAreUnknownNothingIsSplit() {
        OffPeakSplit split = new OffPeakSplit(Given.curve(ONE, 30, at -> 1000), OffPeakCalendar.UNKNOWN);

        assertThat(split.source()).isEqualTo(OffPeakCalendar.Source.UNKNOWN);
        assertThat(split.daysWithoutHours()).containsExactly(DAY);
        assertThat(split.whole().empty()).isTrue();
        assertThat(split.whole().energy().offPeakShare()).isEmpty();
    }

    @Test
    void hoursThatAreNoneAreNotUnknown() {
        OffPeakSplit split =
                new OffPeakSplit(Given.curve(ONE, 30, at -> 1000), OffPeakCalendar.owner(OffPeakHours.NONE));

        assertThat(split.source()).isEqualTo(OffPeakCalendar.Source.OWNER);
        assertThat(split.whole().energy()).isEqualTo(new Energy(0, 86_400_000));
        assertThat(split.daysWithoutHours()).isEmpty();
    }

    @Test
    void everyDayIsSplitByTheHoursOfItsDateAndSeason() {
        LocalDate change = LocalDate.of(2026, 10, 30);
        OffPeakCalendar calendar = hours("00:00-01:00")
                .with(new Entry(
                        change, Season.SUMMER, OffPeakHours.parse("00:00-02:00").orElseThrow()))
                .with(new Entry(
                        change, Season.WINTER, OffPeakHours.parse("00:00-03:00").orElseThrow()));
        DateRange days = new DateRange(change.minusDays(1), LocalDate.of(2026, 11, 2));
        OffPeakSplit split = new OffPeakSplit(Given.curve(days, 30, at -> 1000), calendar);

        assertThat(split.days().stream().map(day -> day.energy().offPeakWattHours()))
                .containsExactly(1_000L, 2_000L, 2_000L, 3_000L);
        assertThat(split.pieces(Grain.MONTH))
                .map(piece -> piece.energy().offPeakWattHours())
                .containsExactly(5_000L, 3_000L);
    }

    @Test
    void aDayOfTheWeekMayHaveItsOwnHours() {
        OffPeakHours weekEnds = OffPeakHours.of(Map.of(
                DayOfWeek.SUNDAY,
                OffPeakHours.parse("00:00-24:00").orElseThrow().slots()));
        DateRange days = new DateRange(Given.SUNDAY.minusDays(1), Given.SUNDAY.plusDays(1));
        OffPeakSplit split = new OffPeakSplit(Given.curve(days, 30, at -> 1000), OffPeakCalendar.owner(weekEnds));

        assertThat(split.days().stream().map(day -> day.energy().offPeakWattHours()))
                .containsExactly(0L, 24_000L);
    }

    /** A defect of the Python server: months and rolling years are whole days in their own order, none counted twice. */
    @Test
    void thePiecesOfAPeriodAddUpToItInEveryGrain() {
        DateRange days = new DateRange(LocalDate.of(2023, 9, 1), LocalDate.of(2025, 9, 1));
        OffPeakSplit split =
                new OffPeakSplit(Given.curve(days, 30, at -> at.getDayOfYear() + at.getMinute()), hours("22:50-06:50"));

        for (Grain grain : Grain.values()) {
            List<Piece> pieces = split.pieces(grain);
            assertThat(pieces.stream().map(Piece::energy).reduce(Energy.NONE, Energy::plus))
                    .isEqualTo(split.whole().energy());
            assertThat(pieces.stream().mapToInt(Piece::completeDays).sum()).isEqualTo(731);
        }
        assertThat(split.pieces(Grain.MONTH).getFirst().days().start()).isEqualTo(days.start());
    }
}
