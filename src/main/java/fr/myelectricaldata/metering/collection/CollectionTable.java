package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code collection}: what was ordered and how far it has come. */
@Repository
class CollectionTable {
    private static final RowMapper<CollectionRow> ROW = (row, number) -> rowOf(row);

    private static final String INSERT = "insert into collection (account_id, point_id, measure, state, daily_due,"
            + " done_chunks, total_chunks, failures, queued_at, updated_at)"
            + " values (?, ?, ?, 'WAITING', ?, 0, 0, 0, ?, ?) on conflict (point_id, measure)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    CollectionTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    List<CollectionRow> of(UUID point) {
        return database
                .sql("select * from collection where point_id = ?")
                .param(point.toString())
                .query(ROW)
                .list()
                .stream()
                .sorted(CollectionRow.IN_ORDER)
                .toList();
    }

    Optional<CollectionRow> one(UUID point, Measure measure) {
        return database.sql("select * from collection where point_id = ? and measure = ?")
                .params(point.toString(), measure.name())
                .query(ROW)
                .optional();
    }

    /** Orders the history that comes with a consent: the household has a right to it, whoever asks for it first. */
    void orderOwedHistory(UsagePoint point, Measure measure, Instant now) {
        orderHistory(point, measure, now);
        database.sql("update collection set owed = ? where point_id = ? and measure = ?")
                .params(true, point.id().toString(), measure.name())
                .update();
    }

    /** Are the days up to {@code last} part of such a history, and still to come? It goes backwards. */
    boolean owes(UUID point, Measure measure, LocalDate last) {
        return database.sql("select count(*) from collection where point_id = ? and measure = ? and owed = ?"
                                + " and state in ('WAITING', 'RUNNING', 'PAUSED')"
                                + " and (cursor_day is null or cursor_day > ?)")
                        .params(point.toString(), measure.name(), true, last.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Orders the whole history of a series; what is stored already will cost nothing. */
    void orderHistory(UsagePoint point, Measure measure, Instant now) {
        database.sql(INSERT + " do nothing")
                .params(newRow(point, measure, now, false))
                .update();
        database.sql("update collection set state = 'WAITING', cursor_day = null, done_chunks = 0, total_chunks = 0,"
                        + " reason = null, failures = 0, trouble = null, queued_at = ?, started_at = null, updated_at = ?"
                        + " where point_id = ? and measure = ? and state not in ('WAITING', 'RUNNING')")
                .params(now.toEpochMilli(), now.toEpochMilli(), point.id().toString(), measure.name())
                .update();
    }

    /**
     * Orders a look for new and unsettled days, for many points in one batch; a series that was never collected is
     * collected whole.
     */
    void orderDaily(Map<UsagePoint, Set<Measure>> series, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        series.forEach((point, measures) -> measures.forEach(measure -> rows.add(newRow(point, measure, now, true))));
        batches.batchUpdate(INSERT + " do update set daily_due = excluded.daily_due", rows);
    }

    private static Object[] newRow(UsagePoint point, Measure measure, Instant now, boolean daily) {
        return new Object[] {
            point.holder().toString(),
            point.id().toString(),
            measure.name(),
            daily,
            now.toEpochMilli(),
            now.toEpochMilli()
        };
    }

    void dailyDone(UUID point, Measure measure) {
        database.sql("update collection set daily_due = ? where point_id = ? and measure = ?")
                .params(false, point.toString(), measure.name())
                .update();
    }

    /**
     * Everything but {@code daily_due}, which somebody else may be ordering at this moment. Nothing when the series was ordered
     * anew since the row was read: the place that a turn under way has reached means nothing any more.
     */
    void save(UUID point, CollectionRow row) {
        DateRange fetching = row.reach().fetching();
        database.sql("update collection set state = ?, cursor_day = ?, fetching_start = ?,"
                        + " fetching_end = ?, newest_day = ?, done_chunks = ?, total_chunks = ?, reason = ?,"
                        + " failures = ?, trouble = ?, started_at = ?, updated_at = ?, collected_at = ?"
                        + " where point_id = ? and measure = ? and queued_at = ?")
                .param(row.state().name())
                .param(text(row.reach().cursor()))
                .param(fetching == null ? null : fetching.start().toString())
                .param(fetching == null ? null : fetching.end().toString())
                .param(text(row.reach().newest()))
                .param(row.reach().done())
                .param(row.reach().total())
                .param(row.reason() == null ? null : row.reason().name())
                .param(row.trouble().failures())
                .param(
                        row.trouble().what() == null
                                ? null
                                : row.trouble().what().name())
                .param(millis(row.times().startedAt()))
                .param(row.times().updatedAt().toEpochMilli())
                .param(millis(row.times().collectedAt()))
                .param(point.toString())
                .param(row.measure().name())
                .param(row.times().queuedAt().toEpochMilli())
                .update();
    }

    /** The permission is gone: nothing of the point is open any more. */
    void stop(UUID point, Hole.Reason reason, Instant now) {
        database.sql("update collection set state = case when state = 'DONE' then state else 'NOT_AVAILABLE' end,"
                        + " daily_due = ?, fetching_start = null, fetching_end = null, reason = ?, updated_at = ?"
                        + " where point_id = ?")
                .params(false, reason.name(), now.toEpochMilli(), point.toString())
                .update();
    }

    /** What waits before this point: other points ordered earlier, and their chunks as far as they are known. */
    Ahead ahead(UUID point, Instant queuedAt) {
        return database.sql("select count(distinct point_id) as points, coalesce(sum(total_chunks - done_chunks), 0)"
                        + " as chunks from collection where state in ('WAITING', 'RUNNING') and queued_at < ?"
                        + " and point_id <> ?")
                .params(queuedAt.toEpochMilli(), point.toString())
                .query((row, number) -> new Ahead(row.getInt("points"), row.getInt("chunks")))
                .single();
    }

    record Ahead(int points, int chunks) {}

    void deleteAllOf(UUID point) {
        database.sql("delete from collection where point_id = ?")
                .param(point.toString())
                .update();
    }

    void deleteAllOf(AccountId account) {
        database.sql("delete from collection where account_id = ?")
                .param(account.toString())
                .update();
    }

    private static CollectionRow rowOf(ResultSet row) throws SQLException {
        LocalDate start = day(row.getString("fetching_start"));
        LocalDate end = day(row.getString("fetching_end"));
        return new CollectionRow(
                Measure.valueOf(row.getString("measure")),
                State.valueOf(row.getString("state")),
                row.getBoolean("daily_due"),
                new CollectionRow.Reach(
                        day(row.getString("cursor_day")),
                        start == null || end == null ? null : new DateRange(start, end),
                        day(row.getString("newest_day")),
                        row.getInt("done_chunks"),
                        row.getInt("total_chunks")),
                reason(row.getString("reason")),
                new CollectionRow.Trouble(row.getInt("failures"), reason(row.getString("trouble"))),
                new CollectionRow.Times(
                        Instant.ofEpochMilli(row.getLong("queued_at")),
                        instant(row, "started_at"),
                        Instant.ofEpochMilli(row.getLong("updated_at")),
                        instant(row, "collected_at")));
    }

    private static Hole.@Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Hole.Reason.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
