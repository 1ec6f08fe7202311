package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import fr.myelectricaldata.admin.database.MaintenanceRun.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Does the work on a thread of its own, beside one that says how far it is. */
@Component
class Maintenance {
    private static final Logger log = LoggerFactory.getLogger(Maintenance.class);
    private static final Duration PULSE = Duration.ofSeconds(1);
    private static final int PERCENT = 100;
    /** A copy is never larger than what it copies, but others write to the disk as well. */
    private static final double SPARE = 1.2;

    private final DatabaseKind database;
    private final BackupFolder folder;
    private final MaintenanceTable runs;

    Maintenance(DatabaseKind database, BackupFolder folder, MaintenanceTable runs) {
        this.database = database;
        this.folder = folder;
        this.runs = runs;
    }

    void start(UUID id, Kind kind) {
        Thread.ofVirtual().name("maintenance").start(() -> {
            Run run = new Run(id);
            switch (kind) {
                case BACKUP -> run.backup();
                case CHECK -> run.check();
            }
        });
    }

    private static final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoomException() {
            super("not enough room on the disk");
        }
    }

    private final class Run {
        private final UUID id;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile int done;
        private volatile int total;

        Run(UUID id) {
            this.id = id;
        }

        void check() {
            pulse(() -> {});
            List<String> findings;
            try {
                findings = database.check((step, of) -> {
                    done = step;
                    total = of;
                });
            } catch (RuntimeException broken) {
                failed("the check", broken);
                return;
            }
            if (!findings.isEmpty()) {
                log.error("The check of the database found {}.", String.join("; ", findings));
            }
            end(findings.isEmpty() ? State.OK : State.FINDINGS, String.join("\n", findings));
        }

        void backup() {
            try {
                Path part = folder.begin();
                try {
                    long expected = database.bytes();
                    if (folder.room() < expected * SPARE) {
                        throw new NoRoomException();
                    }
                    pulse(() -> measure(part, expected));
                    database.backup(part);
                    end(State.OK, folder.finish(part));
                } finally {
                    Files.deleteIfExists(part);
                }
            } catch (IOException | RuntimeException failure) {
                failed("the backup", failure);
            }
        }

        private void measure(Path part, long expected) {
            try {
                total = PERCENT;
                done = (int) Math.min(PERCENT - 1, Files.size(part) * PERCENT / Math.max(1, expected));
            } catch (IOException finished) {
                // It has its name already.
            }
        }

        /** The end of the thread's line: work that nobody ended would count as under way for as long as its pulse beats. */
        private void failed(String what, Exception failure) {
            Throwable cause = failure instanceof DataAccessException data ? data.getMostSpecificCause() : failure;
            log.error("{} of the database failed: {}", what, cause.toString());
            end(
                    State.FAILED,
                    failure instanceof NoRoomException
                            ? MaintenanceRun.NO_ROOM
                            : cause.getClass().getSimpleName());
        }

        private void end(State outcome, String detail) {
            ended.countDown();
            runs.end(id, outcome, detail);
        }

        private void pulse(Runnable look) {
            Thread.ofVirtual().name("maintenance-pulse").start(() -> {
                try {
                    while (!ended.await(PULSE.toMillis(), TimeUnit.MILLISECONDS)) {
                        look.run();
                        runs.touch(id, done, total);
                    }
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                } catch (DataAccessException away) {
                    log.warn(
                            "The progress of maintenance cannot be written: {}",
                            away.getMostSpecificCause().toString());
                }
            });
        }
    }
}
