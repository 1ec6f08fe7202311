package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of daily_usage: the history of every store. Rows are made before they are counted in and only updated
 * afterwards, so that a late count cannot bring a deleted account back.
 */
@Component
class UsageHistory {
    /** @param used absolute, or what to add */
    record Line(AccountId account, LocalDate day, QuotaKind kind, int used) {}

    private static final String ROW = " where account_id = ? and usage_day = ? and kind = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    UsageHistory(JdbcClient database, JdbcTemplate batches, TransactionTemplate transaction) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
    }

    /** Makes the row of that day if need be. @return the units counted in it */
    int open(AccountId account, LocalDate day, QuotaKind kind) {
        database.sql("insert into daily_usage (account_id, usage_day, kind, used) values (?, ?, ?, 0)"
                        + " on conflict (account_id, usage_day, kind) do nothing")
                .params(account.toString(), day.toString(), kind.name())
                .update();
        return counts(account, day).of(kind);
    }

    /** @return the units counted with this one; empty when {@code limit} were counted already */
    OptionalInt take(AccountId account, LocalDate day, QuotaKind kind, int limit) {
        return database.sql("insert into daily_usage (account_id, usage_day, kind, used) values (?, ?, ?, 1)"
                        + " on conflict (account_id, usage_day, kind) do update"
                        + " set used = daily_usage.used + 1 where daily_usage.used < ? returning used")
                .params(account.toString(), day.toString(), kind.name(), limit)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    void giveBack(AccountId account, LocalDate day, QuotaKind kind) {
        database.sql("update daily_usage set used = used - 1" + ROW + " and used > 0")
                .params(account.toString(), day.toString(), kind.name())
                .update();
    }

    Counts counts(AccountId account, LocalDate day) {
        Map<String, Integer> used = database
                .sql("select kind, used from daily_usage where account_id = ? and usage_day = ?")
                .params(account.toString(), day.toString())
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Counts(
                used.getOrDefault(QuotaKind.UPSTREAM.name(), 0), used.getOrDefault(QuotaKind.CACHED.name(), 0));
    }

    /** One statement; each account is in the answer, which the caller may change. */
    Map<AccountId, Counts> counts(Set<AccountId> accounts, LocalDate day) {
        Map<AccountId, Counts> counts = new HashMap<>();
        accounts.forEach(account -> counts.put(account, Counts.NONE));
        if (!accounts.isEmpty()) {
            database.sql(
                            "select account_id, kind, used from daily_usage where usage_day = :day and account_id in (:accounts)")
                    .param("day", day.toString())
                    .param(
                            "accounts",
                            accounts.stream().map(AccountId::toString).toList())
                    .query(row -> {
                        Counts more = Counts.of(QuotaKind.valueOf(row.getString("kind")), row.getInt("used"));
                        counts.merge(AccountId.of(row.getString("account_id")), more, Counts::plus);
                    });
        }
        return counts;
    }

    /** Days without a row are not in the answer, which the caller may change. */
    Map<LocalDate, Counts> counts(AccountId account, DateRange days) {
        Map<LocalDate, Counts> counts = new HashMap<>();
        database.sql("select usage_day, kind, used from daily_usage"
                        + " where account_id = ? and usage_day >= ? and usage_day < ?")
                .params(account.toString(), days.start().toString(), days.end().toString())
                .query(row -> {
                    Counts more = Counts.of(QuotaKind.valueOf(row.getString("kind")), row.getInt("used"));
                    counts.merge(LocalDate.parse(row.getString("usage_day")), more, Counts::plus);
                });
        return counts;
    }

    void reset(AccountId account, LocalDate day, QuotaKind kind) {
        database.sql("update daily_usage set used = 0" + ROW)
                .params(account.toString(), day.toString(), kind.name())
                .update();
    }

    void delete(AccountId account) {
        database.sql("delete from daily_usage where account_id = ?")
                .param(account.toString())
                .update();
    }

    void deleteBefore(LocalDate day) {
        database.sql("delete from daily_usage where usage_day < ?")
                .param(day.toString())
                .update();
    }

    /** All or none. */
    void add(List<Line> lines) {
        update("update daily_usage set used = used + ?" + ROW, lines);
    }

    /** All or none. */
    void set(List<Line> lines) {
        update("update daily_usage set used = ?" + ROW, lines);
    }

    private void update(String sql, List<Line> lines) {
        List<Object[]> rows = lines.stream()
                .map(line -> new Object[] {
                    line.used(),
                    line.account().toString(),
                    line.day().toString(),
                    line.kind().name()
                })
                .toList();
        transaction.executeWithoutResult(status -> batches.batchUpdate(sql, rows));
    }
}
