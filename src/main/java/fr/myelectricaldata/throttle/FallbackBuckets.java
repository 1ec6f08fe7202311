package fr.myelectricaldata.throttle;

import fr.myelectricaldata.common.Outage;
import fr.myelectricaldata.throttle.Throttle.Limit;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shared buckets; while Redis is away, this process's own, so that nobody is let through unlimited. */
class FallbackBuckets implements Buckets {
    private static final Logger log = LoggerFactory.getLogger(FallbackBuckets.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Buckets shared;
    private final Buckets own;
    private final Outage outage = new Outage(REST);

    FallbackBuckets(Buckets shared, Buckets own) {
        this.shared = shared;
        this.own = own;
    }

    @Override
    public ConsumptionProbe take(Limit limit, String key) {
        return ask(buckets -> buckets.take(limit, key));
    }

    @Override
    public Optional<Duration> reserve(Limit limit, String key, Duration patience) {
        return ask(buckets -> buckets.reserve(limit, key, patience));
    }

    private <T> T ask(Function<Buckets, T> question) {
        if (outage.resting()) {
            return question.apply(own);
        }
        try {
            T answer = question.apply(shared);
            if (outage.recovered()) {
                log.info("Throttling by Redis again.");
            }
            return answer;
        } catch (RedisException | BucketExecutionException failure) {
            if (outage.failed()) {
                log.warn("Redis cannot be reached, each process throttles by itself: {}", failure.getMessage());
            }
            return question.apply(own);
        }
    }
}
