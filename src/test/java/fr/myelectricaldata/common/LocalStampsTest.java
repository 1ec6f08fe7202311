package fr.myelectricaldata.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 25 October 2026: summer time ends at 01:00Z, when 03:00 becomes 02:00. 29 March 2026: 02:00 becomes 03:00 at 01:00Z. */
class LocalStampsTest {
    @Test
    void theSecondOccurrenceOfAnAutumnStampIsWinterTime() {
        assertThat(autumn("01:30", "02:00", "02:30", "02:00", "02:30", "03:00"))
                .containsExactly(
                        utc("23:30", 24), utc("00:00"), utc("00:30"), utc("01:00"), utc("01:30"), utc("02:00"));
    }

    @Test
    void aListSortedByStampGivesTheSameInstants() {
        assertThat(autumn("01:30", "02:00", "02:00", "02:30", "02:30", "03:00"))
                .containsExactly(
                        utc("23:30", 24), utc("00:00"), utc("01:00"), utc("00:30"), utc("01:30"), utc("02:00"));
    }

    @Test
    void aListFromNewToOldGivesTheSameInstants() {
        assertThat(autumn("03:30", "03:00", "02:30", "02:00", "02:30", "02:00", "01:30"))
                .containsExactly(
                        utc("02:30"),
                        utc("02:00"),
                        utc("01:30"),
                        utc("01:00"),
                        utc("00:30"),
                        utc("00:00"),
                        utc("23:30", 24));
    }

    @Test
    void aStampAloneIsSummerUnlessItFollowsAWinterOne() {
        assertThat(autumn("01:30", "02:30", "03:00")).contains(utc("00:30")).doesNotContain(utc("01:30"));
        assertThat(autumn("02:00", "02:00", "02:30", "03:00")).containsSubsequence(utc("01:00"), utc("01:30"));
    }

    @Test
    void hourlyAndTenMinuteMetersHaveTheirOwnDoubledStamps() {
        assertThat(autumn("01:00", "02:00", "02:00", "03:00"))
                .containsExactly(utc("23:00", 24), utc("00:00"), utc("01:00"), utc("02:00"));
        assertThat(autumn("02:40", "02:50", "02:00", "02:10", "02:20", "02:30", "02:40", "02:50", "03:00"))
                .startsWith(utc("00:40"), utc("00:50"))
                .endsWith(utc("01:40"), utc("01:50"), utc("02:00"));
    }

    @Test
    void theHourThatSpringSkipsHasNoInstantButItsBeginningIsItsEnd() {
        List<LocalDateTime> stamps = List.of(
                LocalDateTime.parse("2026-03-29T01:30"),
                LocalDateTime.parse("2026-03-29T02:00"),
                LocalDateTime.parse("2026-03-29T02:30"),
                LocalDateTime.parse("2026-03-29T03:00"));
        assertThat(LocalStamps.instants(stamps))
                .containsExactly(
                        Instant.parse("2026-03-29T00:30:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        null,
                        Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void noStampsGiveNoInstants() {
        assertThat(LocalStamps.instants(List.of())).isEmpty();
    }

    private static List<Instant> autumn(String... times) {
        return LocalStamps.instants(Arrays.stream(times)
                .map(time -> LocalDateTime.parse("2026-10-25T" + time))
                .toList());
    }

    private static Instant utc(String time) {
        return utc(time, 25);
    }

    private static Instant utc(String time, int day) {
        return Instant.parse("2026-10-" + day + "T" + time + ":00Z");
    }
}
