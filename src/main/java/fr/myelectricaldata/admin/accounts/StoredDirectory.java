package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the tables of the rooms below in one statement, which no chain of their services could; it writes nothing. */
@Service
class StoredDirectory implements AccountDirectory {
    private static final String ROWS = """
            select a.id, a.email, a.client_id, a.active, a.email_verified, a.demo, a.created_at,
                   r.id as role_id, r.name as role_name, r.display_name as role_title,
                   (select count(*) from usage_point p where p.holder = a.id) as points
            from account a join role r on r.id = a.role_id""";

    private final JdbcClient database;
    private final QuotaService quotas;
    private final AuditLog audit;
    private final Clock clock;

    StoredDirectory(JdbcClient database, QuotaService quotas, AuditLog audit, Clock clock) {
        this.database = database;
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
        return withUsage(database.sql(ROWS + where.sql() + order(query) + " limit ? offset ?")
                .params(values)
                .query(StoredDirectory::row)
                .list());
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
        return withUsage(database.sql(ROWS + " where a.id = ?")
                        .param(id.toString())
                        .query(StoredDirectory::row)
                        .list())
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
                        + " count(case when role_id = 'admin' then 1 end) as administrators,"
                        + " count(case when created_at >= ? then 1 end) as new_ones"
                        + " from account where demo = false")
                .param(Timestamp.from(month))
                .query((row, number) -> new AccountFigures(
                        row.getInt("total"),
                        row.getInt("active"),
                        row.getInt("verified"),
                        row.getInt("administrators"),
                        row.getInt("new_ones")))
                .single();
    }

    private List<AccountRow> withUsage(List<Found> found) {
        Map<AccountId, QuotaUsage> usages =
                quotas.usages(found.stream().map(Found::id).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.with(Objects.requireNonNull(usages.get(one.id()))))
                .toList();
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

    private static Found row(ResultSet row, int number) throws SQLException {
        return new Found(
                AccountId.of(row.getString("id")),
                row.getString("email"),
                row.getString("client_id"),
                row.getString("role_id"),
                row.getString("role_name"),
                row.getString("role_title"),
                row.getBoolean("demo"),
                row.getBoolean("active"),
                row.getBoolean("email_verified"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("points"));
    }

    /** A row before its usage of today is known. */
    private record Found(
            AccountId id,
            String email,
            String clientId,
            String roleId,
            String roleName,
            String roleTitle,
            boolean demo,
            boolean active,
            boolean verified,
            Instant createdAt,
            int points) {
        AccountRow with(QuotaUsage usage) {
            return new AccountRow(
                    id, email, clientId, roleId, roleName, roleTitle, demo, active, verified, createdAt, points, usage);
        }
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
                conditions.add("a.role_id = ?");
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
