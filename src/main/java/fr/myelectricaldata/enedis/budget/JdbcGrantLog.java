package fr.myelectricaldata.enedis.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log in the database. The family's row is the lock: writing it first makes every other transaction wait, on
 * PostgreSQL for the row, on SQLite for the file. Time is this process's; processes that share a database but no Redis
 * are exact up to the difference of their clocks.
 */
class JdbcGrantLog implements GrantLog {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final BudgetSettings settings;
    private final Clock clock;

    JdbcGrantLog(JdbcClient database, TransactionTemplate transaction, BudgetSettings settings, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Duration take(String family, int perHour) {
        Long wait = transaction.execute(status -> takeLocked(family, perHour));
        return Duration.ofMillis(wait == null ? 0 : wait);
    }

    private long takeLocked(String family, int perHour) {
        long closedUntil = lock(family, 0);
        long now = clock.millis();
        forget(family, now);
        long wait = Math.max(0, closedUntil - now);
        wait = Math.max(wait, freeIn(family, settings.perSecond(), settings.second(), now));
        wait = Math.max(wait, freeIn(family, perHour, settings.hour(), now));
        if (wait == 0) {
            write(family, now);
        }
        return wait;
    }

    /** @return until when the family is closed, after the later of both was written */
    private long lock(String family, long closedUntil) {
        return database.sql("insert into enedis_api (family, closed_until) values (?, ?)"
                        + " on conflict (family) do update set closed_until ="
                        + " case when excluded.closed_until > enedis_api.closed_until"
                        + " then excluded.closed_until else enedis_api.closed_until end"
                        + " returning closed_until")
                .params(family, closedUntil)
                .query(Long.class)
                .single();
    }

    /** What left the window, and what a clock wrote that was more than a window ahead. */
    private void forget(String family, long now) {
        long window = settings.hour().toMillis();
        database.sql("delete from enedis_grant where family = ? and (granted_at < ? or granted_at > ?)")
                .params(family, now - window, now + window)
                .update();
    }

    private long freeIn(String family, int limit, Duration window, long now) {
        return recent(family, limit)
                .map(granted -> Math.max(0, granted + window.toMillis() + 1 - now))
                .orElse(0L);
    }

    private Optional<Long> recent(String family, int nth) {
        return database.sql("select granted_at from enedis_grant where family = ?"
                        + " order by granted_at desc, nth desc limit 1 offset ?")
                .params(family, nth - 1)
                .query(Long.class)
                .optional();
    }

    /** Never earlier than the one before, should the clock have gone back a little. */
    private void write(String family, long now) {
        long grantedAt = Math.max(now, recent(family, 1).orElse(now));
        database.sql("insert into enedis_grant (family, granted_at, nth)"
                        + " select ?, ?, count(*) from enedis_grant where family = ? and granted_at = ?")
                .params(family, grantedAt, family, grantedAt)
                .update();
    }

    @Override
    public void close(String family, Instant until) {
        lock(family, until.toEpochMilli());
    }

    @Override
    public Map<String, Integer> callsLastHour() {
        return database
                .sql("select family, count(*) from enedis_grant where granted_at >= ? group by family")
                .param(clock.millis() - settings.hour().toMillis())
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
