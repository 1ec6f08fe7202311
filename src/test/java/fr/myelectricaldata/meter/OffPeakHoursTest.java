package fr.myelectricaldata.meter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.meter.OffPeakHours.Slot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffPeakHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HC (22H00-6H00)                   | 22:00-06:00             | 480
            HC (23H30-7H30)                   | 23:30-07:30             | 480
            HC (22H50-6H50)                   | 22:50-06:50             | 480
            HC (0H54-6H54;11H54-13H54)        | 00:54-06:54;11:54-13:54 | 480
            HC (1H30-8H00;12H30-14H00)        | 01:30-08:00;12:30-14:00 | 480
            HC (1H28-6H58;13H58-16H28)        | 01:28-06:58;13:58-16:28 | 480
            HC (0H56-6H26;14H26-16H26)        | 00:56-06:26;14:26-16:26 | 450
            HC (23h00-7h30)                   | 23:00-07:30             | 510
            HC (2H00-7H00;12h30-14h00)        | 02:00-07:00;12:30-14:00 | 390
            '  hc ( 2H00 - 7H00 ; 12h30-14h00 ) ' | 02:00-07:00;12:30-14:00 | 390
            22H00-6H00                        | 22:00-06:00             | 480
            (22H00-6H00)                      | 22:00-06:00             | 480
            HC (16H00-0H00)                   | 16:00-00:00             | 480
            HC (16H00-24H00)                  | 16:00-00:00             | 480
            HC (0H00-8H00)                    | 00:00-08:00             | 480
            HC (0H00-24H00)                   | 00:00-24:00             | 1440
            HC (1H00-5H00;3H00-7H00)          | 01:00-05:00;03:00-07:00 | 360
            """)
    void readsWhatEnedisWrites(String enedis, String text, int minutes) {
        OffPeakHours hours = OffPeakHours.parse(enedis).orElseThrow();

        assertThat(hours.text()).isEqualTo(text);
        assertThat(hours.totalMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "HC",
                "HC ()",
                "HC (;)",
                "HC (22H00-6H00",
                "22H00-6H00)",
                "HC (25H00-6H00)",
                "HC (22H60-6H00)",
                "HC (24H00-6H00)",
                "HC (22H00-24H30)",
                "HC (6H00-6H00)",
                "HC (22H00-6H00;)",
                "HC (22H-6H)",
                "HP (22H00-6H00)",
                "Base",
                "null"
            })
    void anythingElseIsEmpty(String text) {
        assertThat(OffPeakHours.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HC (0H54-6H54;11H54-13H54)", "HC (16H00-24H00)", "HC (0H00-24H00)"})
    void readsItsOwnTextBack(String enedis) {
        OffPeakHours hours = OffPeakHours.parse(enedis).orElseThrow();

        assertThat(OffPeakHours.parse(hours.text())).contains(hours);
        assertThat(OffPeakHours.parse(hours.enedisText())).contains(hours);
    }

    @Test
    void daysOfTheWeekMayDiffer() {
        List<Slot> night = OffPeakHours.parse("22:00-06:00").orElseThrow().slots();
        List<Slot> wholeDay = OffPeakHours.parse("00:00-24:00").orElseThrow().slots();
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.getValue() < 6 ? night : wholeDay);
        }
        week.remove(DayOfWeek.MONDAY);

        OffPeakHours hours = OffPeakHours.of(week);

        assertThat(hours.slots()).isEqualTo(night);
        assertThat(hours.on(DayOfWeek.TUESDAY).contains(LocalTime.NOON)).isFalse();
        assertThat(hours.on(DayOfWeek.SUNDAY).contains(LocalTime.NOON)).isTrue();
        assertThat(hours.on(DayOfWeek.MONDAY).slots())
                .as("a day not named has none")
                .isEmpty();
        assertThat(OffPeakHours.restored(hours.stored())).isEqualTo(hours);
        assertThat(OffPeakHours.restored(OffPeakHours.NONE.stored())).isEqualTo(OffPeakHours.NONE);
    }

    @Test
    void aRangeHoldsItsStartButNotItsEnd() {
        OffPeakHours hours = OffPeakHours.parse("HC (12H30-14H00)").orElseThrow();

        assertThat(hours.contains(LocalTime.of(12, 29, 59))).isFalse();
        assertThat(hours.contains(LocalTime.of(12, 30))).isTrue();
        assertThat(hours.contains(LocalTime.of(13, 59))).isTrue();
        assertThat(hours.contains(LocalTime.of(14, 0))).isFalse();
    }

    @Test
    void aNightCrossesMidnight() {
        OffPeakHours hours = OffPeakHours.parse("HC (22H00-6H00)").orElseThrow();

        assertThat(hours.contains(LocalTime.of(23, 30))).isTrue();
        assertThat(hours.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(hours.contains(LocalTime.of(5, 59))).isTrue();
        assertThat(hours.contains(LocalTime.of(6, 0))).isFalse();
        assertThat(hours.contains(LocalTime.NOON)).isFalse();
    }

    @Test
    void aRangeMayEndAtMidnight() {
        OffPeakHours hours = OffPeakHours.parse("HC (16H00-24H00)").orElseThrow();

        assertThat(hours.contains(LocalTime.of(23, 59))).isTrue();
        assertThat(hours.contains(LocalTime.MIDNIGHT)).isFalse();
    }
}
