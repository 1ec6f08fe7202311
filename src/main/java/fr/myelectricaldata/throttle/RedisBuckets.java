package fr.myelectricaldata.throttle;

import fr.myelectricaldata.throttle.Throttle.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in Redis, shared by all processes, changed by compare-and-set. The connection is made at first use, so that
 * the gateway starts while Redis is away. Clocks of replicas may differ by what a bucket may be wrong.
 */
class RedisBuckets implements Buckets {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TURNS = 64;

    private final Supplier<AbstractRedisClient> client;
    private final Clock clock;
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable ProxyManager<byte[]> buckets;

    RedisBuckets(Supplier<AbstractRedisClient> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public ConsumptionProbe take(Limit limit, String key) {
        return alone(key, () -> bucket(limit, key).tryConsumeAndReturnRemaining(1));
    }

    @Override
    public Optional<Duration> reserve(Limit limit, String key, Duration patience) {
        return alone(key, () -> Buckets.reserve(bucket(limit, key), patience));
    }

    private Bucket bucket(Limit limit, String key) {
        return buckets()
                .getProxy(
                        name(limit, key),
                        () -> BucketConfiguration.builder()
                                .addLimit(Buckets.bandwidth(limit))
                                .build());
    }

    /** One at a time and key: a crowd in this process would only lose compare-and-set races against itself. */
    private <T> T alone(String key, Supplier<T> work) {
        ReentrantLock turn = turns.get(Math.floorMod(key.hashCode(), turns.size()));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** A changed limit is another bucket, for Redis keeps each bucket's limit with it. */
    private static byte[] name(Limit limit, String key) {
        String rule = limit.name() + ':' + limit.capacity() + '/' + limit.period();
        return ("med:throttle:" + rule + ':' + key).getBytes(StandardCharsets.UTF_8);
    }

    private ProxyManager<byte[]> buckets() {
        ProxyManager<byte[]> connected = buckets;
        if (connected != null) {
            return connected;
        }
        connecting.lock();
        try {
            connected = buckets;
            if (connected == null) {
                connected = connect();
                buckets = connected;
            }
            return connected;
        } finally {
            connecting.unlock();
        }
    }

    private ProxyManager<byte[]> connect() {
        return Bucket4jLettuce.casBasedBuilder((RedisClient) client.get())
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .requestTimeout(PATIENCE)
                .build();
    }
}
