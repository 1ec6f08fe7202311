package fr.myelectricaldata.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast machines may ask.
 *
 * @param requestsPerSecond of one account, sustained
 * @param burst of one account, at once
 * @param addressFactor how many times as much one network address may ask, for several accounts share one
 */
@ConfigurationProperties("med.security")
record SecuritySettings(
        @DefaultValue("20") int requestsPerSecond,
        @DefaultValue("60") int burst,
        @DefaultValue("4") int addressFactor) {
    /** The time in which an empty bucket fills. */
    Duration refill() {
        return Duration.ofMillis(Math.ceilDiv(1000L * burst, requestsPerSecond));
    }
}
