package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.stereotype.Service;

/** Asks the database, starts the work, and writes down who did. */
@Service
class AuditedDatabaseCare implements DatabaseCare {
    private final DatabaseKind database;
    private final Flyway flyway;
    private final BackupFolder folder;
    private final MaintenanceTable runs;
    private final Maintenance maintenance;
    private final AuditLog audit;

    AuditedDatabaseCare(
            DatabaseKind database,
            Flyway flyway,
            BackupFolder folder,
            MaintenanceTable runs,
            Maintenance maintenance,
            AuditLog audit) {
        this.database = database;
        this.flyway = flyway;
        this.folder = folder;
        this.runs = runs;
        this.maintenance = maintenance;
        this.audit = audit;
    }

    @Override
    public DatabaseReport report(AccountPrincipal actor) {
        String command = database.backupCommand();
        Comparator<DatabaseReport.Table> bySize = Comparator.comparing(
                table -> table.bytes() == null ? Long.MIN_VALUE : table.bytes(), Comparator.reverseOrder());
        return new DatabaseReport(
                database.name(),
                database.version(),
                database.bytes(),
                database.tables().stream()
                        .sorted(bySize.thenComparing(DatabaseReport.Table::name))
                        .toList(),
                migrations(),
                command == null ? folder.all() : List.of(),
                command == null ? folder.path() : null,
                command);
    }

    private List<DatabaseReport.Migration> migrations() {
        List<DatabaseReport.Migration> oldestFirst = Arrays.stream(flyway.info().all())
                .map(AuditedDatabaseCare::migration)
                .toList();
        return oldestFirst.reversed();
    }

    private static DatabaseReport.Migration migration(MigrationInfo info) {
        Date at = info.getInstalledOn();
        return new DatabaseReport.Migration(
                info.getVersion() == null ? "" : info.getVersion().toString(),
                info.getDescription(),
                info.getState().getDisplayName(),
                at == null ? null : Instant.ofEpochMilli(at.getTime()));
    }

    @Override
    public List<MaintenanceRun> runs(AccountPrincipal actor) {
        return runs.newest();
    }

    @Override
    public MaintenanceRun start(AccountPrincipal actor, Kind kind) {
        if (kind == Kind.BACKUP && database.backupCommand() != null) {
            throw new BackupElsewhereException();
        }
        UUID id = runs.begin(kind, actor.id()).orElseThrow(MaintenanceRunningException::new);
        AuditAction action = kind == Kind.BACKUP ? AuditAction.BACKUP_MADE : AuditAction.DATABASE_CHECKED;
        audit.record(actor.id(), action, null, "");
        maintenance.start(id, kind);
        return runs.find(id).orElseThrow();
    }
}
