package fr.myelectricaldata.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.meter.OffPeakCalendar.Entry;
import fr.myelectricaldata.meter.OffPeakCalendar.Season;
import fr.myelectricaldata.meter.OffPeakCalendar.Source;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffPeakCalendarTest {
    private static final OffPeakHours NIGHT = hours("HC (22H30-6H30)");
    private static final OffPeakHours NOON = hours("HC (2H00-7H00;11H54-14H54)");
    private static final OffPeakHours SHORT_NIGHT = hours("HC (23H00-7H00)");
    private static final LocalDate CHANGE = LocalDate.of(2026, 12, 1);

    private static OffPeakHours hours(String text) {
        return OffPeakHours.parse(text).orElseThrow();
    }

    private static Entry entry(@Nullable LocalDate from, Season season, OffPeakHours hours) {
        return new Entry(from, season, hours);
    }

    private static OffPeakCalendar calendar(Entry... entries) {
        return new OffPeakCalendar(Source.OWNER, List.of(entries));
    }

    private static OffPeakCalendar reread(OffPeakCalendar calendar) {
        return OffPeakCalendar.restored(calendar.stored());
    }

    @Test
    void whatEnedisSaysOfThePresentHoldsForAllTime() {
        OffPeakCalendar calendar = OffPeakCalendar.enedis(NIGHT);

        assertThat(calendar.source()).isEqualTo(Source.ENEDIS);
        assertThat(calendar.hoursOn(LocalDate.of(2019, 1, 1))).contains(NIGHT);
        assertThat(calendar.hoursOn(LocalDate.of(2030, 7, 1))).contains(NIGHT);
    }

    @Test
    void whereNobodySaidAnythingNothingIsAssumed() {
        assertThat(OffPeakCalendar.UNKNOWN.hoursOn(CHANGE)).isEmpty();
        assertThat(OffPeakCalendar.UNKNOWN.source()).isEqualTo(Source.UNKNOWN);
    }

    @Test
    void laterHoursReplaceEarlierOnesFromTheirFirstDayOn() {
        OffPeakCalendar calendar = calendar(entry(CHANGE, Season.ALL, NOON), entry(null, Season.ALL, NIGHT));

        assertThat(calendar.hoursOn(CHANGE.minusDays(1))).contains(NIGHT);
        assertThat(calendar.hoursOn(CHANGE)).contains(NOON);
        assertThat(calendar.hoursOn(CHANGE.plusYears(5))).contains(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, WINTER",
        "2027-04-01, SUMMER",
        "2027-10-31, SUMMER",
        "2027-11-01, WINTER",
        "2027-12-31, WINTER",
        "2028-02-29, WINTER"
    })
    void summerGoesFromAprilToOctober(LocalDate day, Season season) {
        OffPeakCalendar calendar =
                calendar(entry(CHANGE, Season.SUMMER, NOON), entry(CHANGE, Season.WINTER, SHORT_NIGHT));

        assertThat(calendar.hoursOn(day)).contains(season == Season.SUMMER ? NOON : SHORT_NIGHT);
    }

    @Test
    void theSeasonsOwnHoursGoBeforeThoseOfTheWholeYearThatBeganWithThem() {
        OffPeakCalendar calendar = calendar(
                entry(null, Season.ALL, NIGHT),
                entry(CHANGE, Season.SUMMER, NOON),
                entry(CHANGE, Season.ALL, SHORT_NIGHT));

        assertThat(calendar.hoursOn(LocalDate.of(2027, 7, 1))).contains(NOON);
        assertThat(calendar.hoursOn(LocalDate.of(2027, 1, 1))).contains(SHORT_NIGHT);
        assertThat(calendar.hoursOn(LocalDate.of(2026, 7, 1))).contains(NIGHT);
    }

    @Test
    void hoursOfTheWholeYearThatBeganLaterEndThoseOfASeason() {
        OffPeakCalendar calendar =
                calendar(entry(null, Season.SUMMER, NOON), entry(LocalDate.of(2027, 1, 1), Season.ALL, NIGHT));

        assertThat(calendar.hoursOn(LocalDate.of(2027, 7, 1))).contains(NIGHT);
    }

    @Test
    void daysThatTheOwnerSaidNothingOfAreUnknown() {
        OffPeakCalendar calendar = calendar(entry(CHANGE, Season.SUMMER, NOON));

        assertThat(calendar.hoursOn(LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.of(2027, 7, 1))).contains(NOON);
    }

    @Test
    void twoEntriesOfTheSameDayAndSeasonCannotBe() {
        assertThatThrownBy(() -> calendar(entry(CHANGE, Season.ALL, NOON), entry(CHANGE, Season.ALL, NIGHT)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> calendar(entry(null, Season.SUMMER, NOON), entry(null, Season.SUMMER, NIGHT)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void moreThanItsColumnHoldsCannotBe() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(entry(CHANGE.plusDays(i), Season.ALL, NOON));
        }
        assertThatThrownBy(() -> new OffPeakCalendar(Source.OWNER, entries))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void knownHoursHaveASourceAndUnknownOnesHaveNone() {
        assertThatThrownBy(() -> new OffPeakCalendar(Source.OWNER, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OffPeakCalendar(Source.UNKNOWN, List.of(entry(null, Season.ALL, NIGHT))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOwnerBuildsOnWhatEnedisSays() {
        OffPeakCalendar calendar = OffPeakCalendar.enedis(NIGHT).with(entry(CHANGE, Season.SUMMER, NOON));

        assertThat(calendar).isEqualTo(calendar(entry(null, Season.ALL, NIGHT), entry(CHANGE, Season.SUMMER, NOON)));
        assertThat(calendar.with(entry(CHANGE, Season.SUMMER, SHORT_NIGHT)).entries())
                .containsExactly(entry(null, Season.ALL, NIGHT), entry(CHANGE, Season.SUMMER, SHORT_NIGHT));
        assertThat(calendar.without(entry(CHANGE, Season.SUMMER, NOON))).isEqualTo(OffPeakCalendar.owner(NIGHT));
        assertThat(OffPeakCalendar.owner(NIGHT).without(entry(null, Season.ALL, NIGHT)))
                .isEqualTo(OffPeakCalendar.UNKNOWN);
    }

    @Test
    void allOfItIsReadBackFromItsText() {
        OffPeakHours weekEnds = OffPeakHours.of(Map.of(
                DayOfWeek.MONDAY, NIGHT.slots(), DayOfWeek.TUESDAY, NIGHT.slots(), DayOfWeek.SUNDAY, NOON.slots()));
        OffPeakCalendar calendar = calendar(
                entry(null, Season.ALL, weekEnds),
                entry(CHANGE, Season.SUMMER, NOON),
                entry(CHANGE, Season.WINTER, OffPeakHours.NONE));

        assertThat(reread(calendar)).isEqualTo(calendar);
    }

    @Test
    void hoursForAllTimeAreWrittenAsEarlierVersionsDid() {
        assertThat(OffPeakCalendar.owner(NIGHT).stored()).isEqualTo("22:30-06:30");
        assertThat(OffPeakCalendar.restored("22:00-06:00|SUNDAY=00:00-24:00").hoursOn(LocalDate.of(2026, 11, 29)))
                .hasValueSatisfying(hours ->
                        assertThat(hours.on(DayOfWeek.SUNDAY).totalMinutes()).isEqualTo(1440));
    }

    /** A defect of the Python server: clearing all ranges was not kept. */
    @Test
    void noRangeAtAllIsReadBackAsNoRange() {
        OffPeakCalendar none = OffPeakCalendar.owner(OffPeakHours.NONE);

        assertThat(reread(none)).isEqualTo(none);
        assertThat(reread(none).hoursOn(CHANGE)).contains(OffPeakHours.NONE);
    }

    /** A defect of the Python server: only the first range of a text was kept. */
    @Test
    void everyRangeOfATextCounts() {
        OffPeakHours both = hours("HC (12H30-14H30;22H00-4H00)");

        assertThat(both.slots()).hasSize(2);
        assertThat(both.totalMinutes()).isEqualTo(OffPeakHours.REGULAR_MINUTES);
        assertThat(reread(OffPeakCalendar.owner(both)).hoursOn(CHANGE)).contains(both);
    }
}
