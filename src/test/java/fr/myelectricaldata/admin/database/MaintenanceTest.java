package fr.myelectricaldata.admin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import fr.myelectricaldata.admin.database.MaintenanceRun.State;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.testing.BareStores;
import fr.myelectricaldata.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and checks that go wrong end all the same, and say why. */
class MaintenanceTest {
    private final MovableClock clock = MovableClock.at("2026-11-28T12:00:00Z");
    private final BareStores.Database database = BareStores.sqlite();
    private final MaintenanceTable runs = new MaintenanceTable(database.client(), clock);
    private final SqliteKind sqlite = new SqliteKind(database.client());

    @TempDir
    private Path data;

    @BeforeEach
    void nothingRuns() {
        database.client().sql("delete from maintenance_run").update();
    }

    /** SQLite, but for what the test makes of it. */
    private class Broken implements DatabaseKind {
        @Override
        public String name() {
            return sqlite.name();
        }

        @Override
        public String version() {
            return sqlite.version();
        }

        @Override
        public long bytes() {
            return sqlite.bytes();
        }

        @Override
        public List<DatabaseReport.Table> tables() {
            return sqlite.tables();
        }

        @Override
        public String backupCommand() {
            return null;
        }

        @Override
        public void backup(Path file) throws IOException {
            sqlite.backup(file);
        }

        @Override
        public List<String> check(ProgressListener progress) {
            return sqlite.check(progress);
        }
    }

    private MaintenanceRun run(DatabaseKind kind, Kind work) {
        UUID id = runs.begin(work, new AccountId(new UUID(0, 7))).orElseThrow();
        new Maintenance(kind, new BackupFolder(data, clock), runs).start(id, work);
        await().until(() -> runs.find(id).orElseThrow().state() != State.RUNNING);
        return runs.find(id).orElseThrow();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatNobodyForesawEndsTheRunInsteadOfLettingItRunForEver() {
        MaintenanceRun check = run(
                new Broken() {
                    @Override
                    public List<String> check(ProgressListener progress) {
                        throw new IllegalStateException("never mind");
                    }
                },
                Kind.CHECK);
        assertThat(check.state()).isEqualTo(State.FAILED);
        assertThat(check.detail()).isEqualTo("IllegalStateException");
        MaintenanceRun backup = run(
                new Broken() {
                    @Override
                    public void backup(Path file) {
                        throw new UncheckedIOException(new IOException("the disk is gone"));
                    }
                },
                Kind.BACKUP);
        assertThat(backup.state()).isEqualTo(State.FAILED);
    }

    @Test
    void withoutRoomNothingIsBegunAndThePageCanSayWhy() throws IOException {
        MaintenanceRun backup = run(
                new Broken() {
                    @Override
                    public long bytes() {
                        return Long.MAX_VALUE / 2;
                    }
                },
                Kind.BACKUP);
        assertThat(backup.state()).isEqualTo(State.FAILED);
        assertThat(backup.detail()).isEqualTo(MaintenanceRun.NO_ROOM);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatACrashLeftHalfMadeGoesWithTheNextBackup() throws IOException {
        Path backups = Files.createDirectories(data.resolve("backups"));
        Files.writeString(backups.resolve("myelectricaldata-20260101T000000Z.db.part"), "half");
        Files.writeString(backups.resolve("notes.part"), "somebody else's");
        MaintenanceRun backup = run(sqlite, Kind.BACKUP);
        assertThat(backup.state()).isEqualTo(State.OK);
        assertThat(files()).containsExactlyInAnyOrder(backup.detail(), "notes.part");
    }
}
