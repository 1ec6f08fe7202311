package fr.myelectricaldata.admin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.testing.BareStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a real SQLite and a real PostgreSQL say of themselves. */
class DatabaseKindTest {
    private final JdbcClient sqliteClient = BareStores.sqlite().client();
    private final SqliteKind sqlite = new SqliteKind(sqliteClient);
    private final JdbcClient postgresClient = BareStores.postgres().client();
    private final PostgresKind postgres = new PostgresKind(postgresClient, "postgres");

    @TempDir
    Path folder;

    private static void insert(JdbcClient client) {
        client.sql(
                        "insert into audit_event (id, at, actor, action, detail, address) values (?, 1, 'a', 'ROLE_GIVEN', '', '')")
                .param(UUID.randomUUID().toString())
                .update();
    }

    @Test
    void bothTellTheirVersionSizeAndTables() {
        insert(sqliteClient);
        for (DatabaseKind kind : List.of(sqlite, postgres)) {
            assertThat(kind.version()).matches("\\d+\\.\\d+.*");
            assertThat(kind.bytes()).isGreaterThan(100_000);
            assertThat(kind.tables()).extracting(DatabaseReport.Table::name).contains("account", "audit_event");
        }
        assertThat(sqlite.tables()).allMatch(table -> table.bytes() != null && table.bytes() > 0);
        assertThat(sqlite.tables())
                .filteredOn(table -> table.name().equals("audit_event"))
                .allMatch(table -> table.rows() != null && table.rows() > 0);
        postgresClient.sql("analyze audit_event").update();
        assertThat(postgres.tables()).allMatch(table -> table.bytes() != null);
    }

    @Test
    void bothAreWell() {
        for (DatabaseKind kind : List.of(sqlite, postgres)) {
            List<Integer> steps = new ArrayList<>();
            assertThat(kind.check((done, total) -> {
                        steps.add(done);
                        assertThat(total).isPositive();
                    }))
                    .isEmpty();
            assertThat(steps).hasSizeGreaterThan(3).isSorted();
        }
    }

    @Test
    void aCopyOfSqliteHoldsEverythingAndWritersGoOn() throws Exception {
        insert(sqliteClient);
        Path copy = folder.resolve("copy.db");
        Files.createFile(copy);
        sqlite.backup(copy);
        insert(sqliteClient);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var rows = connection.createStatement().executeQuery("select count(*) from audit_event")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void rowsWithoutTheirParentAreFoundInSqlite() {
        JdbcClient client = BareStores.emptySqlite().client();
        client.sql("create table parent (id integer primary key)").update();
        client.sql("create table child (id integer primary key, parent integer references parent (id))")
                .update();
        client.sql("pragma foreign_keys = off").update();
        assertThat(new SqliteKind(client).check(ProgressListener.NONE)).isEmpty();
        // A pool of connections: the pragma holds for one of them.
        BareStores.Database raw = BareStores.emptySqlite();
        raw.template().execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("pragma foreign_keys = off");
                statement.execute("create table parent (id integer primary key)");
                statement.execute("create table child (id integer primary key, parent integer references parent (id))");
                statement.execute("insert into child values (1, 7)");
                statement.execute("pragma foreign_keys = on");
            }
            return true;
        });
        assertThat(new SqliteKind(raw.client()).check(ProgressListener.NONE))
                .containsExactly("child: rows without their parent");
    }

    @Test
    void aDamagedFileIsFound() throws IOException {
        JdbcClient client = BareStores.emptySqlite().client();
        client.sql("create table t (id integer primary key, words text)").update();
        client.sql("with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)"
                        + " insert into t select i, printf('%0100d', i) from n")
                .update();
        Path copy = folder.resolve("damaged.db");
        Files.createFile(copy);
        new SqliteKind(client).backup(copy);
        byte[] bytes = Files.readAllBytes(copy);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 20_000; i++) {
            bytes[i] = 0x55;
        }
        Files.write(copy, bytes);
        JdbcClient damaged = JdbcClient.create(
                new org.springframework.jdbc.datasource.DriverManagerDataSource("jdbc:sqlite:" + copy));
        assertThat(new SqliteKind(damaged).check(ProgressListener.NONE))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("t: "));
    }

    @Test
    void rowsWithoutTheirParentAndDeadIndexesAreFoundInPostgres() {
        BareStores.Database own = BareStores.emptyPostgres();
        JdbcClient client = own.client();
        client.sql("create table \"Par ent\" (id integer, other integer, primary key (id, other))")
                .update();
        client.sql("create table child (id integer primary key, a integer, b integer,"
                        + " foreign key (a, b) references \"Par ent\" (id, other))")
                .update();
        PostgresKind kind = new PostgresKind(client, "postgres");
        client.sql("insert into child values (1, null, 3)").update();
        assertThat(kind.check(ProgressListener.NONE)).isEmpty();
        own.template().execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("insert into child values (2, 7, 8)");
                statement.execute("set session_replication_role = origin");
                statement.execute("create index dead on child (b)");
                statement.execute("update pg_index set indisvalid = false where indexrelid = 'dead'::regclass");
            }
            return true;
        });
        assertThat(kind.check(ProgressListener.NONE))
                .containsExactly("index dead is not valid", "child: rows without their \"Par ent\"");
    }

    @Test
    void amcheckIsUsedWhereItIs() {
        BareStores.Database own = BareStores.emptyPostgres();
        own.client().sql("create table t (id integer primary key)").update();
        if (own.client()
                .sql("select 1 from pg_available_extensions where name = 'amcheck'")
                .query()
                .listOfRows()
                .isEmpty()) {
            return;
        }
        own.client().sql("create extension amcheck").update();
        List<Integer> totals = new ArrayList<>();
        assertThat(new PostgresKind(own.client(), "postgres").check((done, total) -> totals.add(total)))
                .isEmpty();
        assertThat(totals).containsOnly(1);
    }

    @Test
    void postgresSaysWhichCommandMakesABackupAndNoPassword() {
        assertThat(postgres.backupCommand())
                .startsWith("pg_dump --format=custom")
                .contains("--username=postgres");
        assertThatThrownBy(() -> postgres.backup(folder)).isInstanceOf(BackupElsewhereException.class);
        assertThat(sqlite.backupCommand()).isNull();
    }
}
