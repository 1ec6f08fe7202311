package fr.myelectricaldata.admin.audit;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of audit_event, which the database itself keeps from being edited. */
@Component
class AuditTable implements AuditLog {
    static final Duration KEPT = Duration.ofDays(366);
    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient database;
    private final Supplier<String> whereabouts;
    private final Clock clock;

    @Autowired
    AuditTable(JdbcClient database, Clock clock) {
        this(database, Whereabouts::network, clock);
    }

    AuditTable(JdbcClient database, Supplier<String> whereabouts, Clock clock) {
        this.database = database;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    @Override
    public void record(AccountId actor, AuditAction action, @Nullable AccountId target, String detail) {
        database.sql(
                        "insert into audit_event (id, at, actor, action, target, detail, address) values (?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(clock.millis())
                .param(actor.toString())
                .param(action.name())
                .param(target == null ? null : target.toString())
                .param(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .param(whereabouts.get())
                .update();
    }

    @Override
    public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
        Where where = Where.of(filter);
        return database.sql("select id, at, actor, action, target, detail, address from audit_event" + where.sql()
                        + " order by at desc, id desc limit ? offset ?")
                .params(where.with(limit, offset))
                .query(AuditTable::entry)
                .list();
    }

    @Override
    public int count(AuditFilter filter) {
        Where where = Where.of(filter);
        return database.sql("select count(*) from audit_event" + where.sql())
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    /** @return how many lines were forgotten */
    int forgetBefore(Instant moment) {
        return database.sql("delete from audit_event where at < ?")
                .param(moment.toEpochMilli())
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        String target = row.getString("target");
        return new AuditEntry(
                UUID.fromString(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("at")),
                AccountId.of(row.getString("actor")),
                AuditAction.valueOf(row.getString("action")),
                target == null ? null : AccountId.of(target),
                row.getString("detail"),
                row.getString("address"));
    }

    /** The conditions of a filter and their values, in the same order. */
    private record Where(String sql, List<Object> values) {
        static Where of(AuditFilter filter) {
            List<String> conditions = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            add(conditions, values, "actor = ?", filter.actor());
            add(conditions, values, "target = ?", filter.target());
            add(conditions, values, "action = ?", filter.action());
            if (filter.days() != null) {
                conditions.add("at >= ? and at < ?");
                values.add(Paris.startOf(filter.days().start()).toEpochMilli());
                values.add(Paris.startOf(filter.days().end()).toEpochMilli());
            }
            return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
        }

        private static void add(
                List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value.toString());
            }
        }

        List<Object> with(Object... more) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all;
        }
    }
}
