package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Administrators;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which accounts, in which order, by one statement over the tables of the rooms below, as no chain of their services could
 * tell; what an account is and has used, those rooms say themselves, each for the whole page at once. It writes nothing.
 */
@Service
class StoredDirectory implements AccountDirectory {
    private static final String POINTS = "(select count(*) from usage_point p where p.holder = a.id)";

    private final JdbcClient database;
    private final AccountService accounts;
    private final Administrators administrators;
    private final QuotaService quotas;
    private final AuditLog audit;
    private final Clock clock;

    StoredDirectory(
            JdbcClient database,
            AccountService accounts,
            Administrators administrators,
            QuotaService quotas,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.administrators = administrators;
        this.quotas = quotas;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<AccountRow> find(AccountPrincipal actor, AccountQuery query, int offset, int limit) {
        Where where = Where.of(query);
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit);
        values.add(offset);
        return rows(
                "select a.id, " + POINTS + " as points from account a left join role r on r.id = a.role_id"
                        + where.sql() + order(query) + " limit ? offset ?",
                values);
    }

    /** In the order of the statement; who was deleted meanwhile is left out. */
    private List<AccountRow> rows(String sql, List<Object> values) {
        Map<AccountId, Integer> points = new LinkedHashMap<>();
        database.sql(sql).params(values).query(row -> {
            points.put(AccountId.of(row.getString("id")), row.getInt("points"));
        });
        Map<AccountId, Account> found = accounts.findAll(points.keySet());
        Map<AccountId, QuotaUsage> usages = quotas.usages(points.keySet());
        List<AccountRow> rows = new ArrayList<>();
        points.forEach((id, held) -> {
            Account account = found.get(id);
            QuotaUsage usage = usages.get(id);
            if (account != null && usage != null) {
                rows.add(new AccountRow(account, held, usage));
            }
        });
        return rows;
    }

    @Override
    public int count(AccountPrincipal actor, AccountQuery query) {
        Where where = Where.of(query);
        return database.sql("select count(*) from account a" + where.sql())
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<AccountRow> get(AccountPrincipal actor, AccountId id) {
        return rows("select a.id, " + POINTS + " as points from account a where a.id = ?", List.of(id.toString()))
                .stream()
                .findFirst();
    }

    @Override
    public void exported(AccountPrincipal actor, AccountQuery query) {
        audit.record(actor.id(), AuditAction.ACCOUNTS_EXPORTED, null, Integer.toString(count(actor, query)));
    }

    @Override
    public AccountFigures figures(AccountPrincipal actor) {
        Instant month = Paris.startOf(Paris.today(clock).withDayOfMonth(1));
        return database.sql("select count(*) as total, count(case when active then 1 end) as active,"
                        + " count(case when email_verified then 1 end) as verified,"
                        + " count(case when created_at >= ? then 1 end) as new_ones"
                        + " from account where demo = false")
                .param(Timestamp.from(month))
                .query((row, number) -> new AccountFigures(
                        row.getInt("total"),
                        row.getInt("active"),
                        row.getInt("verified"),
                        administrators.count(),
                        row.getInt("new_ones")))
                .single();
    }

    /** The id last, so that pages never overlap. */
    private static String order(AccountQuery query) {
        String direction = query.ascending() ? " asc" : " desc";
        String column = switch (query.sort()) {
            case CREATED -> "a.created_at" + direction;
            case EMAIL -> "a.email" + direction;
            case ROLE -> "r.name" + direction;
            case POINTS -> "points" + direction;
            case STATE -> "a.active" + direction + ", a.email_verified" + direction;
        };
        return " order by " + column + ", a.id";
    }

    /** The conditions of a query and their values, in the same order. */
    private record Where(String sql, List<Object> values) {
        static Where of(AccountQuery query) {
            List<String> conditions = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            if (!query.text().isEmpty()) {
                String pattern = "%" + escaped(query.text().toLowerCase(Locale.ROOT)) + "%";
                conditions.add("(a.email like ? escape '!' or lower(a.client_id) like ? escape '!')");
                values.add(pattern);
                values.add(pattern);
            }
            if (query.roleId() != null) {
                conditions.add("coalesce(a.role_id, 'visitor') = ?");
                values.add(query.roleId());
            }
            if (query.state() != null) {
                conditions.add(
                        switch (query.state()) {
                            case ACTIVE -> "a.active = true";
                            case SWITCHED_OFF -> "a.active = false";
                            case UNVERIFIED -> "a.email_verified = false";
                        });
            }
            return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
        }

        private static String escaped(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
