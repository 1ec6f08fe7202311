package fr.myelectricaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockFieldTest {
    @ParameterizedTest
    @CsvSource({
        "22:00, 22:00",
        "22h00, 22:00",
        "22H30, 22:30",
        "22h, 22:00",
        "22 h 30, 22:30",
        "22\u00a0h\u00a030, 22:30",
        "' 6:05 ', 06:05",
        "7, 07:00",
        "0:00, 00:00",
        "24:00, 00:00"
    })
    void readsTheUsualWaysToWriteATime(String written, LocalTime time) {
        assertThat(ClockField.read(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99:99", "25:00", "22:60", "24:01", "-1:00", "22:5", "dix heures", "2230", "", " ", "22:00:00"})
    void takesNothingElseForATime(String written) {
        assertThat(ClockField.read(written)).isEmpty();
    }
}
