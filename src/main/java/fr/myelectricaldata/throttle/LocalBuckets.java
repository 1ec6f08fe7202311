package fr.myelectricaldata.throttle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.myelectricaldata.throttle.Throttle.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucket;
import java.time.Clock;

/** Buckets in this process; one that was left alone for its whole period is full again and thus forgotten. */
class LocalBuckets implements Buckets {
    private static final int MOST = 100_000;

    private record Name(Limit limit, String key) {}

    private final LoadingCache<Name, LocalBucket> buckets;

    LocalBuckets(Clock clock) {
        ClockMeter meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(meter::currentTimeNanos)
                .expireAfter(Expiry.<Name, LocalBucket>accessing(
                        (name, bucket) -> name.limit().period()))
                .build(name -> bucket(name.limit(), meter));
    }

    private static LocalBucket bucket(Limit limit, ClockMeter meter) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .withCustomTimePrecision(meter)
                .build();
    }

    @Override
    public ConsumptionProbe take(Limit limit, String key) {
        return buckets.get(new Name(limit, key)).tryConsumeAndReturnRemaining(1);
    }
}
