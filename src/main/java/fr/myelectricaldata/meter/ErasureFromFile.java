package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountDeleted;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What a household deletes leaves the files of SQLite too, seconds later. SQLite overwrites what is deleted ({@code
 * secure_delete}), but in its journal first: until that is carried over and cut, numbers and addresses stand in both files. Done
 * outside the deleting transaction, twice, for what other rooms take away after it; tried again while readers hold the journal.
 */
@Component
@ConditionalOnProperty(name = "med.database", havingValue = "sqlite")
class ErasureFromFile {
    private static final Logger log = LoggerFactory.getLogger(ErasureFromFile.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ROUNDS = 2;
    /** Writers wait while the journal is cut; they must not wait long for a reader who holds it. */
    private static final int PATIENCE_MILLIS = 500;

    private final JdbcTemplate database;
    private final AtomicInteger roundsLeft = new AtomicInteger();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("erasure").factory());

    ErasureFromFile(JdbcTemplate database) {
        this.database = database;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UsagePointDeleted deleted) {
        erase();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountDeleted deleted) {
        erase();
    }

    private void erase() {
        if (roundsLeft.getAndSet(ROUNDS) == 0) {
            plan();
        }
    }

    private void plan() {
        later.schedule(this::round, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        boolean more;
        try {
            more = !cut() || roundsLeft.decrementAndGet() > 0;
        } catch (DataAccessException failure) {
            log.warn("The journal of the database could not be cut; trying again.", failure);
            more = true;
        }
        if (more) {
            plan();
        }
    }

    /** @return whether the journal is empty and everything stands, or is overwritten, in the database's own file */
    private boolean cut() {
        return Boolean.TRUE.equals(database.execute((StatementCallback<Boolean>) statement -> {
            int patience;
            try (var row = statement.executeQuery("pragma busy_timeout")) {
                patience = row.next() ? row.getInt(1) : 0;
            }
            statement.execute("pragma busy_timeout = " + PATIENCE_MILLIS);
            try (var row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
                return row.next() && row.getInt(1) == 0;
            } finally {
                statement.execute("pragma busy_timeout = " + patience);
            }
        }));
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }
}
