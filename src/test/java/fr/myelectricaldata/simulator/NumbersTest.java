package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.demo.household.Household;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(Household.class)
    void aMeterNumberSaysByItselfWhatItIs(Household household) {
        for (int serial : new int[] {0, 7, 99_999}) {
            MeterNumber number = new MeterNumber(household, DAY, serial);

            assertThat(number.prm()).matches("98[0-9]{12}");
            assertThat(MeterNumber.parse(number.prm())).contains(number);
        }
    }

    @ParameterizedTest
    @EnumSource(Household.class)
    void aConsentSaysByItselfWhatItIs(Household household) {
        MeterNumber meter = new MeterNumber(household, DAY, 99_999);
        for (int days : new int[] {1, 365, 1096}) {
            Authorisation authorisation = new Authorisation(meter, DAY.plusDays(800), days);

            assertThat(authorisation.id()).isPositive();
            assertThat(Authorisation.parse(authorisation.id())).contains(authorisation);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000101", "09775542606818", "98012518000010", "98992518000011", "9801", ""})
    void otherNumbersAreUnknown(String prm) {
        assertThat(MeterNumber.parse(prm)).isEmpty();
    }

    @Test
    void guessedConsentsAreUnknown() {
        long known = new Authorisation(new MeterNumber(Household.SOLAR, DAY, 5), DAY, 90).id();

        assertThat(LongStream.of(
                        0, 10, 11, 13, 123_456_789, Long.MAX_VALUE, -1, known + 1, known - 1, known ^ (1L << 40)))
                .allMatch(id -> Authorisation.parse(id).isEmpty());
    }
}
