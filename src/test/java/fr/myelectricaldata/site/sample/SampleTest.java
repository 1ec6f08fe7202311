package fr.myelectricaldata.site.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 24);
    private static final DateRange DAYS = new DateRange(FIRST, FIRST.plusDays(3));

    private static Reading day(LocalDate day, long wattHours) {
        return new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours);
    }

    private static List<Reading> month() {
        return Stream.of(0, 1, 2)
                .flatMap(i -> Stream.of(day(FIRST.minusYears(1).plusDays(i), 10_000), day(FIRST.plusDays(i), 8_000)))
                .toList();
    }

    @Test
    void theSameDaysAYearBeforeAreCompared() {
        Sample sample = Sample.of("Maison", DAYS, month());
        assertThat(sample.total()).isEqualTo(24_000);
        assertThat(sample.newest()).isEqualTo(8_000);
        assertThat(sample.change()).hasValue(-0.2);
    }

    @Test
    void nothingIsComparedWhenADayIsMissing() {
        List<Reading> lacking = month().subList(1, 6);
        assertThat(Sample.of("Maison", DAYS, lacking).change()).isEmpty();
        List<Reading> gap = Stream.concat(month().subList(0, 3).stream(), month().subList(4, 6).stream())
                .toList();
        Sample sample = Sample.of("Maison", DAYS, gap);
        assertThat(sample.knownDays()).isEqualTo(2);
        assertThat(sample.wattHours()).containsExactly(8_000L, null, 8_000L);
        assertThat(sample.change()).isEmpty();
    }
}
