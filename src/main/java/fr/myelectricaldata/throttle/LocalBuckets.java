package fr.myelectricaldata.throttle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.myelectricaldata.throttle.Throttle.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Buckets in this process; one that was left alone until it is full again, whatever was reserved of it, is forgotten. */
class LocalBuckets implements Buckets {
    private static final int MOST = 100_000;
    /** Nobody waits longer for what was reserved. */
    private static final Duration LONGEST_DEBT = Duration.ofMinutes(1);

    private record Name(Limit limit, String key) {}

    private final LoadingCache<Name, LocalBucket> buckets;

    LocalBuckets(Clock clock) {
        ClockMeter meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(meter::currentTimeNanos)
                .expireAfter(Expiry.<Name, LocalBucket>accessing(
                        (name, bucket) -> name.limit().period().plus(LONGEST_DEBT)))
                .build(name -> bucket(name.limit(), meter));
    }

    private static LocalBucket bucket(Limit limit, ClockMeter meter) {
        return Bucket.builder()
                .addLimit(Buckets.bandwidth(limit))
                .withCustomTimePrecision(meter)
                .build();
    }

    @Override
    public ConsumptionProbe take(Limit limit, String key) {
        return buckets.get(new Name(limit, key)).tryConsumeAndReturnRemaining(1);
    }

    @Override
    public Optional<Duration> reserve(Limit limit, String key, Duration patience) {
        return Buckets.reserve(buckets.get(new Name(limit, key)), patience);
    }
}
