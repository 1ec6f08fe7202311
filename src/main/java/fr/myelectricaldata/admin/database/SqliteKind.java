package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.common.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file that one process writes, in WAL mode: whoever reads it for long stops nobody from writing. */
@Component
@ConditionalOnProperty(name = "med.database", havingValue = "sqlite")
class SqliteKind implements DatabaseKind {
    /** Sizes of tables come from reading every page. */
    private static final long MOST_TO_MEASURE = 256L * 1024 * 1024;

    private static final int MOST_FINDINGS = 20;

    private final JdbcClient database;

    SqliteKind(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public String version() {
        return database.sql("select sqlite_version()").query(String.class).single();
    }

    @Override
    public long bytes() {
        return database.sql("select page_count * page_size from pragma_page_count(), pragma_page_size()")
                .query(Long.class)
                .single();
    }

    @Override
    public List<DatabaseReport.Table> tables() {
        Map<String, Long> sizes = bytes() > MOST_TO_MEASURE ? Map.of() : sizes();
        return names().stream()
                .map(table -> new DatabaseReport.Table(table, rows(table), sizes.get(table)))
                .toList();
    }

    private List<String> names() {
        return database.sql(
                        "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by name")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Indexes count with their table. */
    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        try {
            database.sql("select s.tbl_name as name, sum(d.pgsize) as bytes from dbstat d join sqlite_schema s"
                            + " on s.name = d.name where d.aggregate = true group by s.tbl_name")
                    .query((row, number) -> sizes.put(row.getString("name"), row.getLong("bytes")))
                    .list();
        } catch (DataAccessException notCompiledIn) {
            return Map.of();
        }
        return sizes;
    }

    /** The highest row number: as many as there ever were, at most; found without counting. */
    private @Nullable Long rows(String table) {
        try {
            return database.sql("select coalesce(max(rowid), 0) from " + quoted(table))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException withoutRowNumbers) {
            return null;
        }
    }

    @Override
    public @Nullable String backupCommand() {
        return null;
    }

    @Override
    public void backup(Path file) {
        database.sql("vacuum into ?").param(file.toString()).update();
    }

    @Override
    public List<String> check(ProgressListener progress) {
        List<String> findings = new ArrayList<>();
        List<String> tables = names();
        // One more step: what tables say of each other.
        int steps = tables.size() + 1;
        for (int i = 0; i < tables.size() && findings.size() < MOST_FINDINGS; i++) {
            progress.progressed(i, steps);
            findings.addAll(broken(tables.get(i)));
        }
        progress.progressed(tables.size(), steps);
        database.sql("select distinct \"table\", parent from pragma_foreign_key_check limit " + MOST_FINDINGS)
                .query((row, number) -> row.getString(1) + ": rows without their " + row.getString(2))
                .list()
                .forEach(findings::add);
        return findings;
    }

    private List<String> broken(String table) {
        try {
            return database
                    .sql("pragma integrity_check(" + quoted(table) + ")")
                    .query((row, number) -> row.getString(1))
                    .list()
                    .stream()
                    .filter(line -> !line.equals("ok"))
                    .limit(MOST_FINDINGS)
                    .map(line -> table + ": " + line)
                    .toList();
        } catch (DataAccessException unreadable) {
            // Damaged so badly that the check itself cannot go on.
            return List.of(table + ": " + unreadable.getMostSpecificCause().getMessage());
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
