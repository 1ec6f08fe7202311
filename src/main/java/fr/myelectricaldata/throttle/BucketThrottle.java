package fr.myelectricaldata.throttle;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;

/** Refuses when the bucket has no token left. */
class BucketThrottle implements Throttle {
    private final Buckets buckets;
    private final Clock clock;

    BucketThrottle(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    @Override
    public void take(Limit limit, String key) {
        ConsumptionProbe probe = buckets.take(limit, key);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(Duration.ofNanos(probe.getNanosToWaitForRefill()), clock.instant());
        }
    }
}
