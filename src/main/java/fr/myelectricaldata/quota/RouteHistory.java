package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of route_usage. They are written late and in batches, so they must not outlive a deleted account. */
@Component
class RouteHistory {
    /** @param used units charged and not given back */
    record Line(LocalDate day, QuotaKind kind, String route, int used, int refused) {}

    /** A write that changes nothing, but waits for a deletion that is under way, or makes it wait. */
    private static final String LOCK = "update daily_usage set used = used where account_id = ? and usage_day = ?";

    private static final String ADD = "insert into route_usage (account_id, usage_day, kind, route, used, refused)"
            + " select ?, ?, ?, ?, ?, ? where exists"
            + " (select 1 from daily_usage where account_id = ? and usage_day = ?)"
            + " on conflict (account_id, usage_day, route, kind) do update"
            + " set used = route_usage.used + excluded.used, refused = route_usage.refused + excluded.refused";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    RouteHistory(JdbcClient database, JdbcTemplate batches, TransactionTemplate transaction) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
    }

    /** All or none. Whoever counts in here was counted in daily_usage before, so an account without rows there is gone. */
    void add(Map<RouteCounters.Name, RouteCounters.Count> counts) {
        List<Object[]> locks = counts.keySet().stream()
                .map(name -> List.of(name.account().toString(), name.day().toString()))
                .distinct()
                .sorted((one, other) -> String.join("|", one).compareTo(String.join("|", other)))
                .map(List::toArray)
                .toList();
        List<Object[]> rows = counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        transaction.executeWithoutResult(status -> {
            batches.batchUpdate(LOCK, locks);
            batches.batchUpdate(ADD, rows);
        });
    }

    private static Object[] row(RouteCounters.Name name, RouteCounters.Count count) {
        String account = name.account().toString();
        String day = name.day().toString();
        return new Object[] {account, day, name.kind().name(), name.route(), count.used(), count.refused(), account, day
        };
    }

    List<Line> of(AccountId account, DateRange days) {
        return database.sql("select usage_day, kind, route, used, refused from route_usage"
                        + " where account_id = ? and usage_day >= ? and usage_day < ?")
                .params(account.toString(), days.start().toString(), days.end().toString())
                .query((row, number) -> new Line(
                        LocalDate.parse(row.getString("usage_day")),
                        QuotaKind.valueOf(row.getString("kind")),
                        row.getString("route"),
                        row.getInt("used"),
                        row.getInt("refused")))
                .list();
    }

    void delete(AccountId account) {
        database.sql("delete from route_usage where account_id = ?")
                .param(account.toString())
                .update();
    }

    void deleteBefore(LocalDate day) {
        database.sql("delete from route_usage where usage_day < ?")
                .param(day.toString())
                .update();
    }
}
