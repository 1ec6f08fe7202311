package fr.myelectricaldata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallLimitsTest {
    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final CallLimits limits = new CallLimits(
            clock, new SimulatorSettings("", "", URI.create("http://localhost/"), true, Duration.ofSeconds(1)));

    @Test
    void aThousandCallsAnHourAreAllowed() {
        for (int call = 0; call < 1000; call++) {
            assertThat(limits.refusedUntil("mesure")).isEmpty();
            clock.advance(Duration.ofMillis(250));
        }

        assertThat(limits.refusedUntil("mesure")).contains(Instant.parse("2026-11-23T11:00:01Z"));
        assertThat(limits.refusedUntil("comptage")).isEmpty();
        clock.moveTo(Instant.parse("2026-11-23T11:00:01Z"));
        assertThat(limits.refusedUntil("mesure")).isEmpty();
    }
}
