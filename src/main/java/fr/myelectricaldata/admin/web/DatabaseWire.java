package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.database.DatabaseReport;
import fr.myelectricaldata.admin.database.MaintenanceRun;
import fr.myelectricaldata.common.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The database on the wire; moments are UTC with {@code Z}. */
final class DatabaseWire {
    private DatabaseWire() {}

    record Report(
            String kind,
            String version,
            @JsonProperty("size_bytes") long bytes,
            List<Table> tables,
            List<Migration> migrations,
            List<Backup> backups,
            @JsonProperty("backup_command") @Nullable String command) {
        static Report of(DatabaseReport report) {
            return new Report(
                    report.kind(),
                    report.version(),
                    report.bytes(),
                    report.tables().stream()
                            .map(table -> new Table(table.name(), table.rows(), table.bytes()))
                            .toList(),
                    report.migrations().stream()
                            .map(one -> new Migration(one.version(), one.description(), one.state(), utc(one.at())))
                            .toList(),
                    report.backups().stream()
                            .map(one -> new Backup(one.name(), one.bytes(), Timestamps.utc(one.at())))
                            .toList(),
                    report.command());
        }
    }

    record Table(
            String name,
            @JsonProperty("estimated_rows") @Nullable Long rows,
            @JsonProperty("size_bytes") @Nullable Long bytes) {}

    record Migration(
            String version,
            String description,
            String state,
            @JsonProperty("applied_at") @Nullable String at) {}

    record Backup(
            String name,
            @JsonProperty("size_bytes") long bytes,
            @JsonProperty("made_at") String at) {}

    record Run(
            String id,
            String kind,
            String state,
            int done,
            int total,
            @JsonProperty("started_at") String started,
            @JsonProperty("ended_at") @Nullable String ended,
            String detail) {
        static Run of(MaintenanceRun run) {
            return new Run(
                    run.id().toString(),
                    run.kind().name().toLowerCase(Locale.ROOT),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.done(),
                    run.total(),
                    Timestamps.utc(run.started()),
                    utc(run.ended()),
                    run.detail());
        }
    }

    private static @Nullable String utc(@Nullable Instant at) {
        return at == null ? null : Timestamps.utc(at);
    }
}
