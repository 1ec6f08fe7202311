package fr.myelectricaldata.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast machines may ask, and how much work a password is.
 *
 * @param requestsPerSecond of one account, sustained
 * @param burst of one account, at once
 * @param patience how long a read that comes too fast waits for its turn, at most
 * @param waiting reads of one account that may wait at once, in each process
 * @param addressFactor how many times as much one network address may ask, for several accounts share one
 * @param passwordCost of bcrypt; each step doubles the work of whoever guesses, and ours. Hashes name theirs, so that a change holds
 *     for new ones. See {@link PasswordHashing}
 */
@ConfigurationProperties("med.security")
record SecuritySettings(
        @DefaultValue("50") int requestsPerSecond,
        @DefaultValue("300") int burst,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("250") int waiting,
        @DefaultValue("8") int addressFactor,
        @DefaultValue("11") int passwordCost) {
    /** The time in which an empty bucket fills. */
    Duration refill() {
        return Duration.ofMillis(Math.ceilDiv(1000L * burst, requestsPerSecond));
    }
}
