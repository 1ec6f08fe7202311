package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.notification.operator.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of operator_alert and operator_alert_told, one statement each. */
@Component
class AlertTable {
    static final int MOST_LINES = 5;
    private static final int LONGEST_LINE = 400;
    private static final String BREAK = "\n";

    private final JdbcClient database;

    AlertTable(JdbcClient database) {
        this.database = database;
    }

    /** When the channel last had a message of that kind, or will have one that is on its way. */
    Optional<Instant> last(ChannelName channel, AlertKind kind) {
        return database.sql("select max(coalesce(ended_at, raised_at)) as last from operator_alert"
                        + " where channel = ? and kind = ? and state <> 'WAITING'")
                .params(channel.name(), kind.name())
                .query((row, number) -> Optional.ofNullable(moment(row, "last")))
                .single();
    }

    /** Begins a message, or joins the one that waits. */
    void raise(ChannelName channel, AlertKind kind, String line, Instant now, Instant nextAt) {
        String one = line.replaceAll("\\R", " ");
        database.sql("insert into operator_alert"
                        + " (id, channel, kind, state, alerts, lines, raised_at, next_at, attempts)"
                        + " values (?, ?, ?, 'WAITING', 1, ?, ?, ?, 0)"
                        + " on conflict (channel, kind) where state = 'WAITING' do update set"
                        + " alerts = operator_alert.alerts + 1,"
                        + " lines = case when operator_alert.alerts < ?"
                        + " then operator_alert.lines || ? || excluded.lines else operator_alert.lines end")
                .param(UUID.randomUUID().toString())
                .param(channel.name())
                .param(kind.name())
                .param(one.substring(0, Math.min(one.length(), LONGEST_LINE)))
                .param(now.toEpochMilli())
                .param(nextAt.toEpochMilli())
                .param(MOST_LINES)
                .param(BREAK)
                .update();
    }

    List<Delivery> due(Instant now, int limit) {
        return database.sql("select * from operator_alert where state in ('WAITING', 'SENDING', 'AGAIN')"
                        + " and next_at <= ? order by next_at limit ?")
                .params(now.toEpochMilli(), limit)
                .query(AlertTable::delivery)
                .list();
    }

    /** Takes a message for one attempt; empty when another process was quicker. Nothing joins it from now on. */
    Optional<Delivery> claim(Delivery seen, Instant lostAt) {
        int claimed = database.sql("update operator_alert set state = 'SENDING', attempts = attempts + 1, next_at = ?"
                        + " where id = ? and state = ? and next_at = ?")
                .params(
                        lostAt.toEpochMilli(),
                        seen.id().toString(),
                        seen.state().name())
                .param(seen.nextAt().toEpochMilli())
                .update();
        return claimed == 0
                ? Optional.empty()
                : database.sql("select * from operator_alert where id = ?")
                        .param(seen.id().toString())
                        .query(AlertTable::delivery)
                        .optional();
    }

    void end(UUID id, State state, @Nullable String trouble, Instant now) {
        database.sql("update operator_alert set state = ?, trouble = ?, ended_at = ? where id = ?")
                .param(state.name())
                .param(trouble)
                .param(now.toEpochMilli())
                .param(id.toString())
                .update();
    }

    void again(UUID id, String trouble, Instant nextAt) {
        database.sql("update operator_alert set state = 'AGAIN', trouble = ?, next_at = ? where id = ?")
                .params(trouble, nextAt.toEpochMilli(), id.toString())
                .update();
    }

    List<Delivery> newest(int limit) {
        return database.sql("select * from operator_alert order by raised_at desc, id limit ?")
                .param(limit)
                .query(AlertTable::delivery)
                .list();
    }

    void forgetBefore(Instant moment) {
        database.sql("delete from operator_alert where raised_at < ?")
                .param(moment.toEpochMilli())
                .update();
        database.sql("delete from operator_alert_told where told_at < ?")
                .param(moment.toEpochMilli())
                .update();
    }

    /** May this be told (again)? One process alone is told so within that time. */
    boolean mayTell(String subject, Duration every, Instant now) {
        return database.sql("insert into operator_alert_told (subject, told_at) values (?, ?)"
                                + " on conflict (subject) do update set told_at = excluded.told_at"
                                + " where operator_alert_told.told_at <= ?")
                        .params(subject, now.toEpochMilli(), now.minus(every).toEpochMilli())
                        .update()
                == 1;
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                UUID.fromString(row.getString("id")),
                ChannelName.valueOf(row.getString("channel")),
                AlertKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getInt("alerts"),
                List.of(row.getString("lines").split(BREAK)),
                Instant.ofEpochMilli(row.getLong("raised_at")),
                Instant.ofEpochMilli(row.getLong("next_at")),
                row.getInt("attempts"),
                row.getString("trouble"),
                moment(row, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
