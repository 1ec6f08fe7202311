package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.quota.QuotaKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the tables of the rooms below: one statement each, however many accounts there are. It writes nothing. */
@Repository
class Census {
    private final JdbcClient database;

    Census(JdbcClient database) {
        this.database = database;
    }

    /** Accounts but for the demonstration. */
    record People(int total, int verified) {}

    People people() {
        return database.sql("select count(*) as total, count(case when email_verified then 1 end) as verified"
                        + " from account where demo = false")
                .query((row, number) -> new People(row.getInt("total"), row.getInt("verified")))
                .single();
    }

    /** Points that somebody holds, but for the demonstration's. */
    int points() {
        return database.sql("select count(*) from usage_point where held_until is null and origin <> 'DEMO'")
                .query(Integer.class)
                .single();
    }

    /** @param used units charged and not given back */
    record Calls(long used, long refused) {
        static final Calls NONE = new Calls(0, 0);
    }

    /** Both kinds are in the answer. */
    Map<QuotaKind, Calls> calls(LocalDate day) {
        Map<QuotaKind, Calls> calls = new EnumMap<>(QuotaKind.class);
        for (QuotaKind kind : QuotaKind.values()) {
            calls.put(kind, Calls.NONE);
        }
        database.sql("select kind, sum(used) as used, sum(refused) as refused from route_usage"
                        + " where usage_day = ? group by kind")
                .param(day.toString())
                .query(row -> {
                    calls.put(
                            QuotaKind.valueOf(row.getString("kind")),
                            new Calls(row.getLong("used"), row.getLong("refused")));
                });
        return calls;
    }

    /** @param label see {@link Statistic#ROUTE} */
    record RouteDay(LocalDate day, String label, long units) {}

    /** The days {@code [from, to)}, by kind and route. */
    List<RouteDay> routes(LocalDate from, LocalDate to) {
        return database.sql("select usage_day, kind, route, sum(used) as used from route_usage"
                        + " where usage_day >= ? and usage_day < ? group by usage_day, kind, route")
                .params(from.toString(), to.toString())
                .query((row, number) -> new RouteDay(
                        LocalDate.parse(row.getString("usage_day")),
                        row.getString("kind") + " " + row.getString("route"),
                        row.getLong("used")))
                .list();
    }

    /** Whose units of that day are the most, the most first. */
    Map<AccountId, Map<QuotaKind, Long>> heaviest(LocalDate day, int most) {
        Map<AccountId, Map<QuotaKind, Long>> heaviest = new LinkedHashMap<>();
        database.sql("select account_id, sum(case when kind = 'CACHED' then used else 0 end) as cached,"
                        + " sum(case when kind = 'UPSTREAM' then used else 0 end) as upstream from route_usage"
                        + " where usage_day = ? group by account_id order by sum(used) desc, account_id limit ?")
                .params(day.toString(), most)
                .query(row -> {
                    heaviest.put(
                            AccountId.of(row.getString("account_id")),
                            Map.of(
                                    QuotaKind.CACHED, row.getLong("cached"),
                                    QuotaKind.UPSTREAM, row.getLong("upstream")));
                });
        return heaviest;
    }

    /** The units of one day by label of {@link Statistic#ROUTE}. */
    Map<String, Long> routes(LocalDate day) {
        Map<String, Long> routes = new TreeMap<>();
        routes(day, day.plusDays(1)).forEach(route -> routes.put(route.label(), route.units()));
        return routes;
    }
}
