package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.common.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A server that many use, asked for what it tells an ordinary user; nothing here takes a lock that a writer would wait for. */
@Component
@ConditionalOnProperty(name = "med.database", havingValue = "postgresql")
class PostgresKind implements DatabaseKind {
    private static final String IN_OURS = "n.nspname = current_schema()";

    private final JdbcClient database;
    private final String user;

    PostgresKind(JdbcClient database, @Value("${spring.datasource.username:}") String user) {
        this.database = database;
        this.user = user;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String version() {
        return text("show server_version");
    }

    @Override
    public long bytes() {
        return database.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    @Override
    public List<DatabaseReport.Table> tables() {
        return database.sql("select c.relname, c.reltuples, pg_total_relation_size(c.oid) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + IN_OURS
                        + " order by 1")
                .query((row, number) -> {
                    // -1: never analysed
                    long rows = row.getLong(2);
                    return new DatabaseReport.Table(row.getString(1), rows < 0 ? null : rows, row.getLong(3));
                })
                .list();
    }

    @Override
    public String backupCommand() {
        String host = text("select coalesce(host(inet_server_addr()), 'localhost')");
        String port = text("select coalesce(inet_server_port()::text, '5432')");
        return "pg_dump --format=custom --host=" + host + " --port=" + port + " --username="
                + (user.isEmpty() ? "…" : user) + " --file=myelectricaldata-$(date +%F).dump "
                + text("select current_database()");
    }

    @Override
    public void backup(Path file) {
        throw new BackupElsewhereException();
    }

    @Override
    public List<String> check(ProgressListener progress) {
        List<String> findings = new ArrayList<>(invalid());
        List<Step> steps = new ArrayList<>(references());
        steps.addAll(indexes());
        for (int i = 0; i < steps.size(); i++) {
            progress.progressed(i, steps.size());
            steps.get(i).run(database, findings);
        }
        return findings;
    }

    /** What the catalogue itself knows to be wrong. */
    private List<String> invalid() {
        return database.sql("select 'index ' || c.relname || ' is not valid' from pg_index i join pg_class c"
                        + " on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where not i.indisvalid and " + IN_OURS
                        + " union all select 'constraint ' || k.conname || ' was never validated' from pg_constraint k"
                        + " join pg_namespace n on n.oid = k.connamespace where not k.convalidated and " + IN_OURS
                        + " union all select 'pages with a wrong checksum: ' || checksum_failures from pg_stat_database"
                        + " where datname = current_database() and checksum_failures > 0")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** One question, and what its answer means when there is one. */
    private record Step(String sql, String meaning) {
        void run(JdbcClient database, List<String> findings) {
            try {
                if (!database.sql(sql).query().listOfRows().isEmpty()) {
                    findings.add(meaning);
                }
            } catch (DataAccessException broken) {
                String said = String.valueOf(broken.getMostSpecificCause().getMessage());
                findings.add(meaning + " (" + said.lines().findFirst().orElse("") + ")");
            }
        }
    }

    /** Rows without the row that they refer to: the server refuses them, so only a damage brings them. */
    private List<Step> references() {
        return database.sql("select k.conname, k.conrelid::regclass::text, k.confrelid::regclass::text,"
                        + " (select string_agg(format('c.%I = p.%I', ca.attname, pa.attname), ' and ')"
                        + " from unnest(k.conkey, k.confkey) as pair(child, parent)"
                        + " join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = pair.child"
                        + " join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = pair.parent),"
                        + " (select string_agg(format('c.%I is not null', ca.attname), ' and ')"
                        + " from unnest(k.conkey) as one(child)"
                        + " join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = one.child)"
                        + " from pg_constraint k join pg_namespace n on n.oid = k.connamespace"
                        + " where k.contype = 'f' and " + IN_OURS + " order by 1")
                .query((row, number) -> new Step(
                        "select 1 from " + row.getString(2) + " c where " + row.getString(5)
                                + " and not exists (select 1 from " + row.getString(3) + " p where " + row.getString(4)
                                + ") limit 1",
                        row.getString(2) + ": rows without their " + row.getString(3)))
                .list();
    }

    /** Needs the extension amcheck and the right to use it; its weakest lock lets everybody write. */
    private List<Step> indexes() {
        boolean usable = Boolean.TRUE.equals(
                database.sql("select exists (select 1 from pg_proc p join pg_extension e on e.extname = 'amcheck'"
                                + " where p.proname = 'bt_index_check' and has_function_privilege(p.oid, 'execute'))")
                        .query(Boolean.class)
                        .single());
        if (!usable) {
            return List.of();
        }
        return database.sql("select c.oid, c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                        + " join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace"
                        + " where a.amname = 'btree' and i.indisvalid and " + IN_OURS + " order by 2")
                .query((row, number) -> new Step(
                        "select 1 from (select bt_index_check(" + row.getLong(1) + "::regclass)::text as said) s"
                                + " where said is null",
                        "index " + row.getString(2) + " is damaged"))
                .list();
    }

    private String text(String sql) {
        return String.valueOf(database.sql(sql).query(String.class).single());
    }
}
