package fr.myelectricaldata.metering.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.analysis.DayClock.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayClockTest {
    private static final int HOUR = 3600;

    private static List<Span> offPeak(LocalDate day, String ranges) {
        return DayClock.of(day).offPeak(OffPeakHours.parse(ranges).orElseThrow());
    }

    @Test
    void anOrdinaryDayPassesAsItsClockDoes() {
        DayClock clock = DayClock.of(Given.SUNDAY);
        assertThat(clock.length()).isEqualTo(24 * HOUR);
        assertThat(clock.passed(2 * HOUR, 3 * HOUR)).containsExactly(new Span(2 * HOUR, 3 * HOUR));
        assertThat(clock.passedAt(2 * HOUR)).isEqualTo(2 * HOUR);
    }

    @Test
    void theSpringDayHasNoHourAfterTwo() {
        DayClock clock = DayClock.of(Given.SPRING);
        assertThat(clock.length()).isEqualTo(23 * HOUR);
        assertThat(clock.passed(2 * HOUR, 3 * HOUR)).isEmpty();
        assertThat(clock.passed(HOUR, 4 * HOUR))
                .containsExactly(new Span(HOUR, 2 * HOUR), new Span(2 * HOUR, 3 * HOUR));
        assertThat(clock.passedAt(24 * HOUR)).isEqualTo(23 * HOUR);
    }

    @Test
    void theAutumnDayHasTheHourAfterTwoTwice() {
        DayClock clock = DayClock.of(Given.AUTUMN);
        assertThat(clock.length()).isEqualTo(25 * HOUR);
        assertThat(clock.passed(2 * HOUR, 3 * HOUR))
                .containsExactly(new Span(2 * HOUR, 3 * HOUR), new Span(3 * HOUR, 4 * HOUR));
        assertThat(clock.passedAt(2 * HOUR)).as("the first time").isEqualTo(2 * HOUR);
        assertThat(clock.passedAt(3 * HOUR)).isEqualTo(4 * HOUR);
        assertThat(clock.passedAt(24 * HOUR)).isEqualTo(25 * HOUR);
    }

    @Test
    void offPeakStretchesAreMergedAndAscend() {
        assertThat(offPeak(Given.SUNDAY, "22:00-06:00;01:00-07:00;12:00-13:00"))
                .containsExactly(new Span(0, 7 * HOUR), new Span(12 * HOUR, 13 * HOUR), new Span(22 * HOUR, 24 * HOUR));
        assertThat(offPeak(Given.AUTUMN, "02:00-03:00")).containsExactly(new Span(2 * HOUR, 4 * HOUR));
    }

    @Test
    void onEveryDayOfSixYearsItAgreesWithTheTimeZone() {
        OffPeakHours hours =
                OffPeakHours.parse("22:50-06:50;02:26-02:41;12:01-13:59").orElseThrow();
        LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day -> {
            List<Span> spans = DayClock.of(day).offPeak(hours);
            Instant midnight = Paris.startOf(day);
            int length = (int) Paris.lengthOf(day).toSeconds();
            BitSet told = new BitSet();
            spans.forEach(span -> told.set(span.from() / 60, span.to() / 60));
            BitSet shown = new BitSet();
            for (int minute = 0; minute < length / 60; minute++) {
                LocalTime clock = LocalTime.ofInstant(midnight.plusSeconds(60L * minute), Paris.ZONE);
                shown.set(minute, hours.contains(clock));
            }
            assertThat(told).as("%s", day).isEqualTo(shown);
        });
    }
}
