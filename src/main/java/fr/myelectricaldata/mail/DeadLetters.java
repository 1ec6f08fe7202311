package fr.myelectricaldata.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that were given up, and the last trouble with one that was not: sort, reason and moment, nothing else. */
@Component
class DeadLetters {
    private static final Duration KEPT = Duration.ofDays(30);

    /** The one row of the last trouble; every other row is a mail that was given up. */
    private static final String TROUBLE = "trouble";

    private final JdbcClient database;
    private final Clock clock;

    DeadLetters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(String writer, String reason) {
        long now = clock.millis();
        database.sql("delete from dead_letter where died_at < ?")
                .param(now - KEPT.toMillis())
                .update();
        database.sql("insert into dead_letter (id, writer, reason, died_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), writer, reason, now)
                .update();
    }

    void troubled(String reason) {
        database.sql("insert into dead_letter (id, writer, reason, died_at) values (?, '', ?, ?)"
                        + " on conflict (id) do update set reason = excluded.reason, died_at = excluded.died_at")
                .params(TROUBLE, reason, clock.millis())
                .update();
    }

    /** Newest first, the last trouble among them; few, for they are kept for a month only. */
    List<Row> newest(int most) {
        return database.sql("select id, writer, reason, died_at from dead_letter order by died_at desc limit ?")
                .param(most)
                .query((row, number) -> new Row(
                        !row.getString("id").equals(TROUBLE),
                        row.getString("writer"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("died_at"))))
                .list();
    }

    int count() {
        return database.sql("select count(*) from dead_letter where id <> ? and died_at >= ?")
                .params(TROUBLE, clock.millis() - KEPT.toMillis())
                .query(Integer.class)
                .single();
    }

    record Row(boolean dead, String writer, String reason, Instant at) {}
}
