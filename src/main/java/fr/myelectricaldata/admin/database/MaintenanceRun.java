package fr.myelectricaldata.admin.database;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One backup or check.
 *
 * @param done of {@code total} steps, which is 0 while unknown
 * @param ended null while it runs
 * @param detail the backup's file, what was found, or why it failed
 */
public record MaintenanceRun(
        UUID id,
        Kind kind,
        State state,
        int done,
        int total,
        Instant started,
        @Nullable Instant ended,
        String detail) {
    /** The detail of a backup for which there was not enough room; others are what a failure is called. */
    public static final String NO_ROOM = "NO_ROOM";

    /** Each has its words as {@code database.run.NAME}. Names are stored: never rename one. */
    public enum Kind {
        BACKUP,
        CHECK
    }

    /** Each has its words as {@code database.state.NAME}. Names are stored: never rename one. */
    public enum State {
        RUNNING,
        OK,
        /** The check ended, and not all is well. */
        FINDINGS,
        FAILED,
        /** Its process ended before it did. */
        INTERRUPTED
    }
}
