package fr.myelectricaldata.admin.support;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.support.SupportAccess.Way;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of support_visit. */
@Repository
class VisitTable {
    private final JdbcClient database;

    VisitTable(JdbcClient database) {
        this.database = database;
    }

    /** One hour of one operator in one account. */
    record Hour(AccountId owner, AccountId operator, Way way, long hour) {}

    /** False when this hour is written down already. */
    boolean insert(Hour hour, String role, String network, Instant now) {
        return database.sql(
                                "insert into support_visit (account_id, operator, way, hour, role, network, first_at, last_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                hour.owner().toString(),
                                hour.operator().toString(),
                                hour.way().name(),
                                hour.hour(),
                                role,
                                network,
                                now.toEpochMilli(),
                                now.toEpochMilli())
                        .update()
                == 1;
    }

    void prolong(Hour hour, Instant now) {
        database.sql(
                        "update support_visit set last_at = ? where account_id = ? and operator = ? and way = ? and hour = ?")
                .params(
                        now.toEpochMilli(),
                        hour.owner().toString(),
                        hour.operator().toString(),
                        hour.way().name(),
                        hour.hour())
                .update();
    }

    void forgetBefore(AccountId owner, Instant at) {
        database.sql("delete from support_visit where account_id = ? and last_at < ?")
                .params(owner.toString(), at.toEpochMilli())
                .update();
    }

    List<SupportVisits.Visit> of(AccountId owner, int atMost) {
        return database.sql("select first_at, last_at, way, role, network from support_visit where account_id = ?"
                        + " order by first_at desc limit ?")
                .params(owner.toString(), atMost)
                .query((row, number) -> new SupportVisits.Visit(
                        Instant.ofEpochMilli(row.getLong("first_at")),
                        Instant.ofEpochMilli(row.getLong("last_at")),
                        Way.valueOf(row.getString("way")),
                        row.getString("role"),
                        row.getString("network")))
                .list();
    }

    boolean anySince(AccountId owner, Instant at) {
        return database.sql("select count(*) from support_visit where account_id = ? and last_at >= ?")
                .params(owner.toString(), at.toEpochMilli())
                .query((row, number) -> row.getInt(1) > 0)
                .single();
    }
}
