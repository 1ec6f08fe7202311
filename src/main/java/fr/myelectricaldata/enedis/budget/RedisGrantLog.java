package fr.myelectricaldata.enedis.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The log in Redis: per family a list of the last grants, oldest first, as long as the long window's limit. Time is
 * Redis's own, which all replicas share, so their clocks do not matter; only a clock that is not the machine's (a
 * test's) is passed on instead.
 */
class RedisGrantLog implements GrantLog {
    private static final String PREFIX = "med:enedis:";
    private static final String FAMILIES = PREFIX + "families";
    private static final String REDIS_TIME = "-1";

    private static final String NOW = """
            local now = tonumber(ARGV[1])
            if now < 0 then
              local time = redis.call('TIME')
              now = time[1] * 1000 + math.floor(time[2] / 1000)
            end
            """;

    /** ARGV: now, limits and windows (short, long), length of the list, family. */
    private static final RedisScript<Long> TAKE = new DefaultRedisScript<>(NOW + """
            local long = tonumber(ARGV[5])
            local last = tonumber(redis.call('LINDEX', KEYS[1], -1) or now)
            if last > now + long then
              redis.call('DEL', KEYS[1])
              last = now
            end
            local wait = tonumber(redis.call('GET', KEYS[2]) or now) - now
            local function free(limit, window)
              local granted = redis.call('LINDEX', KEYS[1], -limit)
              if granted then wait = math.max(wait, granted + window + 1 - now) end
            end
            free(ARGV[2], ARGV[3])
            free(ARGV[4], ARGV[5])
            if wait > 0 then return wait end
            redis.call('RPUSH', KEYS[1], string.format('%.0f', math.max(now, last)))
            redis.call('LTRIM', KEYS[1], -ARGV[6], -1)
            redis.call('PEXPIRE', KEYS[1], 2 * long)
            redis.call('SADD', KEYS[3], ARGV[7])
            return 0
            """, Long.class);

    private static final RedisScript<Long> CLOSE = new DefaultRedisScript<>(NOW + """
            local till = tonumber(ARGV[2])
            if till > now and till > tonumber(redis.call('GET', KEYS[1]) or 0) then
              redis.call('SET', KEYS[1], ARGV[2], 'PX', string.format('%.0f', till - now + 1000))
            end
            return 0
            """, Long.class);

    private static final RedisScript<Long> COUNT = new DefaultRedisScript<>(NOW + """
            local count = 0
            for _, granted in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
              if granted + ARGV[2] >= now then count = count + 1 end
            end
            return count
            """, Long.class);

    private final StringRedisTemplate redis;
    private final BudgetSettings settings;
    private final Clock clock;

    RedisGrantLog(StringRedisTemplate redis, BudgetSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Duration take(String family, int perHour) {
        Long wait = redis.execute(
                TAKE,
                List.of(grants(family), closed(family), FAMILIES),
                now(),
                text(settings.perSecond()),
                text(settings.second().toMillis()),
                text(perHour),
                text(settings.hour().toMillis()),
                text(Math.max(settings.perHour(), settings.perSecond())),
                family);
        return Duration.ofMillis(wait);
    }

    @Override
    public void close(String family, Instant until) {
        redis.execute(CLOSE, List.of(closed(family)), now(), text(until.toEpochMilli()));
    }

    @Override
    public Map<String, Integer> callsLastHour() {
        Set<String> families = Objects.requireNonNullElse(redis.opsForSet().members(FAMILIES), Set.of());
        return families.stream().collect(Collectors.toMap(family -> family, this::count));
    }

    private int count(String family) {
        return Math.toIntExact(redis.execute(
                COUNT, List.of(grants(family)), now(), text(settings.hour().toMillis())));
    }

    private String now() {
        return clock.equals(Clock.systemUTC()) ? REDIS_TIME : text(clock.millis());
    }

    private static String grants(String family) {
        return PREFIX + "grants:" + family;
    }

    private static String closed(String family) {
        return PREFIX + "closed:" + family;
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
