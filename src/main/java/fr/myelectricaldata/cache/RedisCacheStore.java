package fr.myelectricaldata.cache;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.data.redis.serializer.GenericToStringSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;

/**
 * Entries in Redis, each with its own time to live. Beside them lie two sorted sets of their names: one in the order of
 * the alphabet, so that a prefix is a range and nobody ever scans the keyspace, and one in the order of expiry, by which
 * every write forgets some names that have ended.
 */
class RedisCacheStore implements CacheStore {
    private static final String ENTRY = "med:cache:entry:";
    private static final String NAMES = "med:cache:names";
    private static final String ENDS = "med:cache:ends";
    private static final int BATCH = 500;

    private static final RedisScript<Long> PUT = new DefaultRedisScript<>("""
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            redis.call('ZADD', KEYS[2], 0, ARGV[1])
            redis.call('ZADD', KEYS[3], string.format('%.0f', now + ARGV[3]), ARGV[1])
            local ended = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', string.format('%.0f', now), 'LIMIT', 0, 100)
            if #ended > 0 then
              redis.call('ZREM', KEYS[2], unpack(ended))
              redis.call('ZREM', KEYS[3], unpack(ended))
            end
            return #ended
            """, Long.class);

    private static final RedisScript<Long> REMOVE_ALL = new DefaultRedisScript<>("""
            local names = redis.call('ZRANGEBYLEX', KEYS[1], '[' .. ARGV[1], '(' .. ARGV[1] .. '\\255', 'LIMIT', 0, ARGV[3])
            for _, name in ipairs(names) do
              redis.call('DEL', ARGV[2] .. name)
            end
            if #names > 0 then
              redis.call('ZREM', KEYS[1], unpack(names))
              redis.call('ZREM', KEYS[2], unpack(names))
            end
            return #names
            """, Long.class);

    private static final RedisSerializer<Long> RESULT = new GenericToStringSerializer<>(Long.class);

    private final StringRedisTemplate redis;

    RedisCacheStore(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Optional<byte[]> get(String key) {
        RedisCallback<byte[]> get = connection -> connection.stringCommands().get(bytes(ENTRY + key));
        return Optional.ofNullable(redis.execute(get));
    }

    @Override
    public void put(String key, byte[] sealed, Duration timeToLive) {
        run(PUT, List.of(ENTRY + key, NAMES, ENDS), bytes(key), sealed, bytes(Long.toString(timeToLive.toMillis())));
    }

    @Override
    public void remove(String key) {
        redis.delete(ENTRY + key);
    }

    @Override
    public int removeAll(String prefix) {
        int all = 0;
        long removed;
        do {
            removed =
                    run(REMOVE_ALL, List.of(NAMES, ENDS), bytes(prefix), bytes(ENTRY), bytes(Integer.toString(BATCH)));
            all += (int) removed;
        } while (removed == BATCH);
        return all;
    }

    private long run(RedisScript<Long> script, List<String> keys, byte[]... arguments) {
        Long answer = redis.execute(script, RedisSerializer.byteArray(), RESULT, keys, (Object[]) arguments);
        return answer == null ? 0 : answer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
