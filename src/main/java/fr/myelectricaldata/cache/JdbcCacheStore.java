package fr.myelectricaldata.cache;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries in the database. Keys are stored as bytes, not text, so that both databases compare them alike and a prefix is
 * a range of the primary key.
 */
class JdbcCacheStore implements CacheStore {
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final AtomicLong nextPurge = new AtomicLong();

    JdbcCacheStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return database.sql("select content from cache_entry where cache_key = ? and expires_at > ?")
                .param(bytes(key))
                .param(clock.millis())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void put(String key, byte[] sealed, Duration timeToLive) {
        purge();
        database.sql("insert into cache_entry (cache_key, content, expires_at) values (?, ?, ?)"
                        + " on conflict (cache_key) do update"
                        + " set content = excluded.content, expires_at = excluded.expires_at")
                .param(bytes(key))
                .param(sealed)
                .param(clock.millis() + timeToLive.toMillis())
                .update();
    }

    @Override
    public void remove(String key) {
        database.sql("delete from cache_entry where cache_key = ?")
                .param(bytes(key))
                .update();
    }

    @Override
    public int removeAll(String prefix) {
        return database.sql("delete from cache_entry where cache_key >= ? and cache_key < ?")
                .param(bytes(prefix))
                .param(end(bytes(prefix)))
                .update();
    }

    /** At most once a minute and process, by whoever writes: the index on expires_at makes it a short statement. */
    private void purge() {
        long now = clock.millis();
        long due = nextPurge.get();
        if (now >= due && nextPurge.compareAndSet(due, now + BETWEEN_PURGES.toMillis())) {
            database.sql("delete from cache_entry where expires_at <= ?")
                    .param(now)
                    .update();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Greater than every key of that prefix, because UTF-8 knows no byte 0xff. */
    private static byte[] end(byte[] prefix) {
        byte[] end = Arrays.copyOf(prefix, prefix.length + 1);
        end[prefix.length] = (byte) 0xff;
        return end;
    }
}
