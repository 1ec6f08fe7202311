package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * For several processes: a hash per account and day, changed by one script. A hash that Redis does not know (the first
 * use of the day, or a Redis that lost its memory) is filled from the history first. Changed hashes are noted, and
 * {@link #flush} copies them to the history.
 */
class RedisQuotaStore implements QuotaStore {
    private static final String CHANGED = "med:quota:changed";
    private static final String FLUSHING = "med:quota:flushing";
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(30);
    private static final int DAYS_KEPT = 3;
    private static final int BATCH = 200;
    private static final long UNKNOWN = -1;
    private static final long REFUSED = -2;

    /** Adds ARGV[2] to the counter ARGV[1] as long as the result lies within 0..ARGV[3], and answers the result. */
    private static final RedisScript<Long> ADD = new DefaultRedisScript<>("""
            local used = redis.call('HGET', KEYS[1], ARGV[1])
            if not used then return -1 end
            local sum = used + ARGV[2]
            if sum < 0 or sum > tonumber(ARGV[3]) then return -2 end
            redis.call('HINCRBY', KEYS[1], ARGV[1], ARGV[2])
            redis.call('SADD', KEYS[2], ARGV[4])
            return sum
            """, Long.class);

    private static final RedisScript<Long> FILL = new DefaultRedisScript<>("""
            redis.call('HSETNX', KEYS[1], 'UPSTREAM', ARGV[1])
            redis.call('HSETNX', KEYS[1], 'CACHED', ARGV[2])
            redis.call('EXPIRE', KEYS[1], ARGV[3])
            return 1
            """, Long.class);

    private static final RedisScript<Long> RESET = new DefaultRedisScript<>("""
            redis.call('HSET', KEYS[1], 'UPSTREAM', 0, 'CACHED', 0)
            redis.call('EXPIRE', KEYS[1], ARGV[1])
            redis.call('SADD', KEYS[2], ARGV[2])
            return 1
            """, Long.class);

    /** Both counters, in the order of {@link #counts(List)}. */
    private static final byte[][] FIELDS = {bytes(QuotaKind.UPSTREAM.name()), bytes(QuotaKind.CACHED.name())};

    private static final String SECONDS_KEPT =
            Long.toString(Duration.ofDays(DAYS_KEPT).toSeconds());

    private final StringRedisTemplate redis;
    private final UsageHistory history;

    RedisQuotaStore(StringRedisTemplate redis, UsageHistory history) {
        this.redis = redis;
        this.history = history;
    }

    @Override
    public OptionalInt take(AccountId account, LocalDate day, QuotaKind kind, int limit) {
        long used = add(account, day, kind, 1, limit);
        return used == REFUSED ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(used));
    }

    @Override
    public void giveBack(AccountId account, LocalDate day, QuotaKind kind) {
        add(account, day, kind, -1, Integer.MAX_VALUE);
    }

    private long add(AccountId account, LocalDate day, QuotaKind kind, int units, int limit) {
        List<String> keys = List.of(key(account, day), CHANGED);
        String mark = mark(account, day);
        Object[] arguments = {kind.name(), Integer.toString(units), Integer.toString(limit), mark};
        long answer = redis.execute(ADD, keys, arguments);
        if (answer == UNKNOWN) {
            fill(account, day);
            answer = redis.execute(ADD, keys, arguments);
        }
        return answer;
    }

    private void fill(AccountId account, LocalDate day) {
        int upstream = history.open(account, day, QuotaKind.UPSTREAM);
        int cached = history.open(account, day, QuotaKind.CACHED);
        redis.execute(
                FILL, List.of(key(account, day)), Integer.toString(upstream), Integer.toString(cached), SECONDS_KEPT);
    }

    @Override
    public Counts counts(AccountId account, LocalDate day) {
        List<Object> used = used(key(account, day));
        return used.contains(null) ? history.counts(account, day) : counts(used);
    }

    @Override
    public Map<AccountId, Counts> counts(Set<AccountId> accounts, LocalDate day) {
        List<AccountId> order = List.copyOf(accounts);
        List<Object> answers = redis.executePipelined((RedisCallback<?>) connection -> {
            order.forEach(account -> connection.hashCommands().hMGet(bytes(key(account, day)), FIELDS));
            return null;
        });
        Map<AccountId, Counts> counts = new HashMap<>();
        Set<AccountId> unknown = new HashSet<>();
        for (int number = 0; number < order.size(); number++) {
            List<?> used = (List<?>) answers.get(number);
            if (used.contains(null)) {
                unknown.add(order.get(number));
            } else {
                counts.put(order.get(number), counts(used));
            }
        }
        counts.putAll(history.counts(unknown, day));
        return counts;
    }

    private static Counts counts(List<?> used) {
        return new Counts(Integer.parseInt((String) used.get(0)), Integer.parseInt((String) used.get(1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Object> used(String key) {
        return redis.opsForHash().multiGet(key, List.of(QuotaKind.UPSTREAM.name(), QuotaKind.CACHED.name()));
    }

    @Override
    public void reset(AccountId account, LocalDate day) {
        history.open(account, day, QuotaKind.UPSTREAM);
        history.open(account, day, QuotaKind.CACHED);
        redis.execute(RESET, List.of(key(account, day), CHANGED), SECONDS_KEPT, mark(account, day));
    }

    @Override
    public void forget(AccountId account, LocalDate today) {
        List<LocalDate> days =
                IntStream.rangeClosed(0, DAYS_KEPT).mapToObj(today::minusDays).toList();
        redis.delete(days.stream().map(day -> key(account, day)).toList());
        redis.opsForSet()
                .remove(CHANGED, days.stream().map(day -> mark(account, day)).toArray());
    }

    /**
     * One process at a time, so that an older value never overwrites a newer one. A mark is taken away before its
     * counters are read: whatever is counted meanwhile marks them again.
     */
    @Override
    public void flush() {
        if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(FLUSHING, "1", LONGEST_FLUSH))) {
            return;
        }
        try {
            List<String> marks;
            do {
                marks = redis.opsForSet().pop(CHANGED, BATCH);
                save(marks);
            } while (marks.size() == BATCH);
        } finally {
            redis.delete(FLUSHING);
        }
    }

    private void save(List<String> marks) {
        try {
            List<UsageHistory.Line> lines = new ArrayList<>();
            marks.forEach(mark -> lines(mark).forEach(lines::add));
            if (!lines.isEmpty()) {
                history.set(lines);
            }
        } catch (RuntimeException failure) {
            redis.opsForSet().add(CHANGED, marks.toArray(String[]::new));
            throw failure;
        }
    }

    private Stream<UsageHistory.Line> lines(String mark) {
        String[] parts = mark.split("/", 2);
        LocalDate day = LocalDate.parse(parts[0]);
        AccountId account = AccountId.of(parts[1]);
        List<Object> used = used(key(account, day));
        return used.contains(null)
                ? Stream.empty()
                : Stream.of(QuotaKind.UPSTREAM, QuotaKind.CACHED)
                        .map(kind -> new UsageHistory.Line(
                                account, day, kind, Integer.parseInt((String) used.get(kind.ordinal()))));
    }

    private static String key(AccountId account, LocalDate day) {
        return "med:quota:" + account + ":" + day;
    }

    private static String mark(AccountId account, LocalDate day) {
        return day + "/" + account;
    }
}
