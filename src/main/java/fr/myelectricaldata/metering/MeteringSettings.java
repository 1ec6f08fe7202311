package fr.myelectricaldata.metering;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient and how greedy this process is.
 *
 * @param patience how long a reader waits for the source before it gets what is there (READ_PATIENCE_SECONDS)
 * @param parallelCalls upstream calls that readers of this process may have under way at once
 * @param callsPerTurn upstream calls of the background collection before the next point has its turn
 */
@ConfigurationProperties("med.metering")
public record MeteringSettings(
        @DefaultValue("20s") Duration patience,
        @DefaultValue("8") int parallelCalls,
        @DefaultValue("4") int callsPerTurn) {
    public MeteringSettings {
        if (patience.isNegative() || parallelCalls < 1 || callsPerTurn < 1) {
            throw new IllegalArgumentException("patience, parallel calls and calls per turn are positive");
        }
    }
}
