package fr.myelectricaldata.admin.database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database is and holds.
 *
 * @param kind {@code SQLite} or {@code PostgreSQL}
 * @param bytes of everything
 * @param tables the largest first
 * @param migrations the newest first
 * @param backups the newest first; of SQLite alone
 * @param folder where backups are put; null when they are made with {@code command}
 * @param command to be run by hand, without a password; null when backups are made here
 */
public record DatabaseReport(
        String kind,
        String version,
        long bytes,
        List<Table> tables,
        List<Migration> migrations,
        List<Backup> backups,
        @Nullable Path folder,
        @Nullable String command) {
    /**
     * @param rows as the database estimates them, without counting; null when it does not
     * @param bytes with indexes; null when nobody knows without reading everything
     */
    public record Table(
            String name, @Nullable Long rows, @Nullable Long bytes) {}

    /** @param at null when it was not applied */
    public record Migration(
            String version,
            String description,
            String state,
            @Nullable Instant at) {}

    public record Backup(String name, long bytes, Instant at) {}
}
