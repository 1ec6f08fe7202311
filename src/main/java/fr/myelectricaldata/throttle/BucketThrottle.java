package fr.myelectricaldata.throttle;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses when the bucket has no token left, or lets wait for the next one. */
class BucketThrottle implements Throttle {
    private final Buckets buckets;
    private final Clock clock;
    /** How many wait for each bucket, or are being told how long. */
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    BucketThrottle(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    @Override
    public void take(Limit limit, String key) {
        ConsumptionProbe probe = buckets.take(limit, key);
        if (!probe.isConsumed()) {
            throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    @Override
    public void await(Limit limit, String key, Queue queue) {
        String bucket = limit.name() + ':' + key;
        boolean room = waiting.merge(bucket, 1, Integer::sum) <= queue.places();
        try {
            if (room) {
                pause(buckets.reserve(limit, key, queue.patience()).orElseThrow(() -> tooMany(queue.patience())));
            } else {
                take(limit, key);
            }
        } finally {
            waiting.computeIfPresent(bucket, (any, many) -> many == 1 ? null : many - 1);
        }
    }

    /** As Bucket4j itself waits, but outside of the lock under which the token was reserved. */
    private void pause(Duration time) {
        try {
            BlockingStrategy.PARKING.park(time.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw tooMany(time);
        }
    }

    private TooManyRequestsException tooMany(Duration wait) {
        return new TooManyRequestsException(wait, clock.instant());
    }
}
