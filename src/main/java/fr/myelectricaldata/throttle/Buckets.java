package fr.myelectricaldata.throttle;

import fr.myelectricaldata.throttle.Throttle.Limit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Where the buckets stand. */
interface Buckets {
    ConsumptionProbe take(Limit limit, String key);

    /** Takes a token that is there, or will be: when, from now on; empty when that is later than {@code patience}. */
    Optional<Duration> reserve(Limit limit, String key, Duration patience);

    /** Asks the bucket how long its own way of waiting would take, without waiting. */
    static Optional<Duration> reserve(Bucket bucket, Duration patience) {
        AtomicLong nanos = new AtomicLong();
        return bucket.asBlocking().tryConsumeUninterruptibly(1, patience, nanos::set)
                ? Optional.of(Duration.ofNanos(nanos.get()))
                : Optional.empty();
    }

    static Bandwidth bandwidth(Limit limit) {
        return Bandwidth.builder()
                .capacity(limit.capacity())
                .refillGreedy(limit.capacity(), limit.period())
                .build();
    }
}
