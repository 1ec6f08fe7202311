package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of notification, one statement each. */
@Component
class NoticeTable {
    private static final String UNREAD = "listed = true and read_at is null";
    private static final String COLUMNS = "select id, kind, point_id, detail, created_at, read_at from notification ";

    private final JdbcClient database;

    NoticeTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param mailDue from when a mail may tell it; null for none
     * @return the id of the new row; null when the fact was told before, or the account is gone
     */
    @Nullable
    UUID add(Fact fact, boolean listed, @Nullable Instant mailDue, Instant now) {
        UUID id = UUID.randomUUID();
        int added = database.sql("insert into notification"
                        + " (id, account_id, fact, kind, point_id, detail, listed, created_at, mail_due)"
                        + " select ?, id, ?, ?, ?, ?, ?, ?, cast(? as bigint) from account where id = ?"
                        + " on conflict (account_id, fact) do nothing")
                .param(id.toString())
                .param(fact.name())
                .param(fact.kind().name())
                .param(fact.point() == null ? null : fact.point().toString())
                .param(fact.detail())
                .param(listed)
                .param(now.toEpochMilli())
                .param(mailDue == null ? null : mailDue.toEpochMilli())
                .param(fact.account().toString())
                .update();
        return added == 1 ? id : null;
    }

    /** What was said of the same matter before is old news. */
    void outdate(Fact fact, UUID except, Instant now) {
        database.sql(
                        "update notification set read_at = ?, mail_due = null where account_id = ? and kind = ? and id <> ?"
                                + " and coalesce(point_id, '') = ? and read_at is null")
                .params(
                        now.toEpochMilli(),
                        fact.account().toString(),
                        fact.kind().name(),
                        except.toString())
                .param(fact.point() == null ? "" : fact.point().toString())
                .update();
    }

    List<Notice> newest(AccountId account, int offset, int limit) {
        return database.sql(COLUMNS + "where account_id = ? and listed = true"
                        + " order by created_at desc, id limit ? offset ?")
                .params(account.toString(), limit, offset)
                .query(NoticeTable::notice)
                .list();
    }

    /** All that was told, also what the person did not want in the list. */
    List<Notice> all(AccountId account) {
        return database.sql(COLUMNS + "where account_id = ? order by created_at, id")
                .param(account.toString())
                .query(NoticeTable::notice)
                .list();
    }

    /** Of the accounts that have any. */
    Map<AccountId, Integer> unread(Collection<AccountId> accounts) {
        Map<AccountId, Integer> counts = new HashMap<>();
        database.sql("select account_id, count(*) as unread from notification where account_id in (:accounts) and "
                        + UNREAD + " group by account_id")
                .param("accounts", accounts.stream().map(AccountId::toString).toList())
                .query(row -> {
                    counts.put(AccountId.of(row.getString("account_id")), row.getInt("unread"));
                });
        return counts;
    }

    boolean read(AccountId account, UUID id, Instant now) {
        return database.sql("update notification set read_at = ? where account_id = ? and id = ? and read_at is null")
                        .params(now.toEpochMilli(), account.toString(), id.toString())
                        .update()
                > 0;
    }

    boolean readAll(AccountId account, Instant now) {
        return database.sql("update notification set read_at = ? where account_id = ? and " + UNREAD)
                        .params(now.toEpochMilli(), account.toString())
                        .update()
                > 0;
    }

    /** It is mended: neither the list nor a mail has to say it any more. */
    boolean settle(UUID point, Collection<NoticeKind> kinds, Instant now) {
        return database.sql("update notification set read_at = coalesce(read_at, :now), mail_due = null"
                                + " where point_id = :point and kind in (:kinds)"
                                + " and (read_at is null or mail_due is not null)")
                        .param("now", now.toEpochMilli())
                        .param("point", point.toString())
                        .param("kinds", kinds.stream().map(NoticeKind::name).toList())
                        .update()
                > 0;
    }

    boolean toldSince(UUID point, NoticeKind kind, Instant since) {
        return database.sql("select count(*) from notification where point_id = ? and kind = ? and created_at >= ?")
                        .params(point.toString(), kind.name(), since.toEpochMilli())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void forget(UUID point) {
        database.sql("delete from notification where point_id = ?")
                .param(point.toString())
                .update();
    }

    void forgetBefore(Instant moment) {
        database.sql("delete from notification where created_at < ?")
                .param(moment.toEpochMilli())
                .update();
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        String point = row.getString("point_id");
        row.getLong("read_at");
        boolean read = !row.wasNull();
        return new Notice(
                UUID.fromString(row.getString("id")),
                NoticeKind.valueOf(row.getString("kind")),
                point == null ? null : UUID.fromString(point),
                row.getString("detail"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                read);
    }
}
