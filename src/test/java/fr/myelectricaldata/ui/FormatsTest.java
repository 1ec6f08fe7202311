package fr.myelectricaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats french = new Formats(Locale.FRENCH);
    private final Formats english = new Formats(Locale.ENGLISH);

    @Test
    void energyIsKilowattHoursWithOneDecimalBelowAHundred() {
        assertThat(french.energy(14_249)).hasToString("14,2\u00a0kWh");
        assertThat(french.energy(99_999)).hasToString("100,0\u00a0kWh");
        assertThat(french.energy(312_400)).hasToString("312\u00a0kWh");
        assertThat(french.energy(4_087_000).number()).isEqualTo("4\u202f087");
        assertThat(english.energy(4_087_000)).hasToString("4,087\u00a0kWh");
    }

    @Test
    void powerIsWattsBelowAThousandAndKilowattsAbove() {
        assertThat(french.power(140)).hasToString("140\u00a0W");
        assertThat(french.power(4_100)).hasToString("4,1\u00a0kW");
    }

    @Test
    void timeIsWrittenAsPeopleSayIt() {
        assertThat(french.time(LocalTime.of(19, 30))).isEqualTo("19\u00a0h\u00a030");
        assertThat(french.time(LocalTime.of(7, 5))).isEqualTo("7\u00a0h\u00a005");
        assertThat(french.time(LocalTime.MIDNIGHT)).isEqualTo("0\u00a0h");
        assertThat(english.time(LocalTime.of(19, 30))).isEqualTo("19:30");
    }

    @Test
    void timeIsThatOfParis() {
        assertThat(french.time(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("0\u00a0h\u00a030");
        assertThat(french.time(Instant.parse("2026-12-01T22:30:00Z"))).isEqualTo("23\u00a0h\u00a030");
    }

    @Test
    void theHourThatANightHasTwiceSaysWhichItIs() {
        assertThat(french.time(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2\u00a0h\u00a030\u00a0(été)");
        assertThat(french.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("2\u00a0h\u00a030\u00a0(hiver)");
        assertThat(english.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("02:30\u00a0(CET)");
        assertThat(french.time(Instant.parse("2026-10-25T02:00:00Z"))).isEqualTo("3\u00a0h");
    }

    @Test
    void aDayNamesItsYearWhereThePeriodHoldsItsDateTwice() {
        LocalDate day = LocalDate.of(2025, 12, 14);
        assertThat(french.weekdayWithin(DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), day))
                .isEqualTo("dimanche 14\u00a0déc.");
        assertThat(french.weekdayWithin(DateRange.closed(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)), day))
                .isEqualTo("dimanche 14\u00a0déc. 2025");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrenchAlone() {
        LocalDate first = LocalDate.of(2026, 6, 1);
        assertThat(french.weekday(first)).isEqualTo("lundi 1er\u00a0juin");
        assertThat(french.day(LocalDate.of(2026, 6, 21))).isEqualTo("21\u00a0juin 2026");
        assertThat(english.day(first)).isEqualTo("1\u00a0Jun 2026");
    }

    @Test
    void aPeriodNamesTheYearOfItsStartOnlyWhenItDiffers() {
        assertThat(french.period(DateRange.closed(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 11, 22))))
                .isEqualTo("24\u00a0oct. – 22\u00a0nov. 2026");
        assertThat(french.period(DateRange.closed(LocalDate.of(2025, 11, 23), LocalDate.of(2026, 11, 22))))
                .isEqualTo("23\u00a0nov. 2025 – 22\u00a0nov. 2026");
        assertThat(french.period(DateRange.of(LocalDate.of(2026, 11, 22)))).isEqualTo("22\u00a0nov. 2026");
    }

    @Test
    void monthsStandWithoutADay() {
        assertThat(french.month(YearMonth.of(2026, 11))).isEqualTo("novembre 2026");
        assertThat(french.shortMonth(YearMonth.of(2026, 11))).isEqualTo("nov. 26");
    }

    @Test
    void waitingIsRoundedUp() {
        assertThat(french.wait(Duration.ofMillis(200))).isEqualTo("1\u00a0s");
        assertThat(french.wait(Duration.ofSeconds(121))).isEqualTo("3\u00a0min");
        assertThat(french.wait(Duration.ofMinutes(150))).isEqualTo("3\u00a0h");
    }

    @Test
    void aShareIsSetApartFromItsSignInFrench() {
        assertThat(french.percent(0.384)).isEqualTo("38\u00a0%");
        assertThat(english.percent(0.384)).isEqualTo("38%");
    }

    @Test
    void aMomentIsADayAndATimeInParis() {
        assertThat(french.moment(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo("24\u00a0nov., 0\u00a0h");
    }
}
