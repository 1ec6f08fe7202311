package fr.myelectricaldata.site.status;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private static UpstreamStatus.Snapshot calls(@Nullable Instant success, @Nullable Instant failure) {
        return new UpstreamStatus.Snapshot(success, failure, Map.of(), 1000);
    }

    @ParameterizedTest
    @CsvSource({
        ",                     ,                     UNKNOWN",
        "2026-11-28T07:00:00Z, ,                     ANSWERS",
        "2026-11-28T07:00:00Z, 2026-11-28T06:59:00Z, ANSWERS",
        "2026-11-28T07:50:00Z, 2026-11-28T07:51:00Z, FALTERS",
        "2026-11-28T07:40:00Z, 2026-11-28T07:51:00Z, SILENT",
        ",                     2026-11-28T07:51:00Z, SILENT"
    })
    void theNewestCallsTellHowEnedisIs(@Nullable Instant success, @Nullable Instant failure, Health health) {
        assertThat(Health.of(calls(success, failure), NOW)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource({"0, EASY", "699, EASY", "700, BUSY", "979, BUSY", "980, FULL", "1200, FULL"})
    void howMuchOfTheBudgetIsUsedIsSaidInThreeWords(int used, Share.Level level) {
        assertThat(new Share("any", used, 1000).level()).isEqualTo(level);
    }

    @Test
    void aBudgetOfNothingIsNotDividedBy() {
        assertThat(new Share("any", 3, 0).part()).isZero();
    }
}
