package fr.myelectricaldata.gateway;

import java.time.Duration;
import java.time.Instant;

/** The value of {@code Retry-After}: whole seconds, rounded up, so that nobody comes back too early. */
public final class RetryAfter {
    private static final long MILLIS_PER_SECOND = 1000;

    private RetryAfter() {}

    /** At least a second, for an instant that has passed as well. */
    public static String at(Instant again, Instant now) {
        long millis = Duration.between(now, again).toMillis();
        return String.valueOf(Math.max(1, Math.ceilDiv(millis, MILLIS_PER_SECOND)));
    }
}
