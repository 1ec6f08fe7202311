package fr.myelectricaldata.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.core.JacksonException;

/**
 * The newest lines of all processes, in one stream of Redis that is capped by its length: one round trip writes a batch, over
 * the connection that everything else uses. While Redis is away, some of this process's lines wait for its return.
 */
final class RedisLogs implements LogStore {
    private static final String FIELD = "line";
    private static final int READ_AT_ONCE = 500;

    private final StringRedisTemplate redis;
    private final String key;
    private final int mostLines;
    private final MemoryLogs waiting;

    RedisLogs(StringRedisTemplate redis, String key, int mostLines, MemoryLogs waiting) {
        this.redis = redis;
        this.key = key;
        this.mostLines = mostLines;
        this.waiting = waiting;
    }

    @Override
    public void keep(List<LogLine> lines) {
        List<LogLine> due = new ArrayList<>(waiting.takeAll());
        due.addAll(lines);
        try {
            write(due);
        } catch (DataAccessException | IllegalStateException away) {
            // The second says that the connections are closed already, on the way down.
            waiting.keep(due);
        }
    }

    private void write(List<LogLine> lines) {
        byte[] stream = bytes(key);
        XAddOptions options = XAddOptions.maxlen(mostLines).approximateTrimming(true);
        redis.executePipelined((RedisCallback<@Nullable Object>) connection -> {
            for (LogLine line : lines) {
                connection
                        .streamCommands()
                        .xAdd(
                                StreamRecords.rawBytes(Map.of(bytes(FIELD), bytes(line.json())))
                                        .withStreamKey(stream),
                                options);
            }
            return null;
        });
    }

    @Override
    public List<LogLine> find(LogFilter filter, int offset, int limit) {
        List<LogLine> found = new ArrayList<>();
        int[] passed = {0};
        try {
            walk(entry -> {
                LogLine line = entry.line();
                if (filter.accepts(line) && passed[0]++ >= offset) {
                    found.add(line);
                }
                return found.size() < limit;
            });
            return found;
        } catch (DataAccessException away) {
            return waiting.find(filter, offset, limit);
        }
    }

    @Override
    public int count(LogFilter filter) {
        int[] counted = {0};
        try {
            walk(entry -> {
                counted[0] += filter.accepts(entry.line()) ? 1 : 0;
                return true;
            });
            return counted[0];
        } catch (DataAccessException away) {
            return waiting.count(filter);
        }
    }

    @Override
    public int clear(Set<LogLevel> levels) {
        List<RecordId> gone = new ArrayList<>();
        walk(entry -> {
            if (levels.isEmpty() || levels.contains(entry.line().level())) {
                gone.add(entry.id());
            }
            return true;
        });
        inParts(gone, part -> redis.opsForStream().delete(key, part.toArray(RecordId[]::new)));
        return gone.size();
    }

    @Override
    public boolean whole() {
        try {
            return Boolean.TRUE.equals(redis.execute((RedisCallback<Boolean>) connection -> connection.ping() != null));
        } catch (DataAccessException away) {
            return false;
        }
    }

    private record Entry(RecordId id, LogLine line) {}

    /** Newest first, for as long as the reader wants more. */
    private void walk(Predicate<Entry> reader) {
        Range.Bound<String> newest = Range.Bound.unbounded();
        while (true) {
            List<MapRecord<String, Object, Object>> records = redis.opsForStream()
                    .reverseRange(
                            key,
                            Range.of(Range.Bound.unbounded(), newest),
                            Limit.limit().count(READ_AT_ONCE));
            if (records == null || records.isEmpty()) {
                return;
            }
            for (MapRecord<String, Object, Object> record : records) {
                LogLine line = read(record);
                if (line != null && !reader.test(new Entry(record.getId(), line))) {
                    return;
                }
            }
            if (records.size() < READ_AT_ONCE) {
                return;
            }
            newest = Range.Bound.exclusive(records.getLast().getId().getValue());
        }
    }

    private @Nullable LogLine read(MapRecord<String, Object, Object> record) {
        try {
            return LogLine.read(String.valueOf(record.getValue().get(FIELD)));
        } catch (JacksonException ofAnotherVersion) {
            return null;
        }
    }

    private static void inParts(List<RecordId> ids, Consumer<List<RecordId>> action) {
        for (int start = 0; start < ids.size(); start += READ_AT_ONCE) {
            action.accept(ids.subList(start, Math.min(ids.size(), start + READ_AT_ONCE)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
