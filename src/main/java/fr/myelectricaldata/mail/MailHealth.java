package fr.myelectricaldata.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an operator wants to know about mails; no personal data. */
@Service
public class MailHealth {
    /** How mails leave. */
    public enum Way {
        SMTP,
        MAILGUN,
        FOLDER
    }

    /**
     * @param waiting mails not yet sent, those under way included
     * @param overdue since when the oldest of them should have been gone; null when none is late
     * @param given up within 30 days
     * @param lastTrouble a code such as {@code SMTP 550}; null when all went well for 30 days
     */
    public record Snapshot(
            Way way,
            int waiting,
            @Nullable Instant overdue,
            int given,
            @Nullable String lastTrouble,
            @Nullable Instant lastTroubleAt) {}

    private final MailCarrier carrier;
    private final DeadLetters deadLetters;
    private final JdbcClient database;
    private final Clock clock;

    MailHealth(MailCarrier carrier, DeadLetters deadLetters, JdbcClient database, Clock clock) {
        this.carrier = carrier;
        this.deadLetters = deadLetters;
        this.database = database;
        this.clock = clock;
    }

    /** By three statements. */
    public Snapshot snapshot() {
        Queue queue = database.sql("select count(*) as waiting, min(execution_time) as oldest from scheduled_tasks"
                        + " where task_name = ?")
                .param(Outbox.TASK.getTaskName())
                .query((row, number) -> new Queue(row.getInt("waiting"), oldest(row)))
                .single();
        Optional<DeadLetters.Row> last = deadLetters.newest(1).stream().findFirst();
        return new Snapshot(
                carrier.way(),
                queue.waiting(),
                queue.oldest() != null && queue.oldest().isBefore(clock.instant()) ? queue.oldest() : null,
                deadLetters.count(),
                last.map(DeadLetters.Row::reason).orElse(null),
                last.map(DeadLetters.Row::at).orElse(null));
    }

    private record Queue(int waiting, @Nullable Instant oldest) {}

    private static @Nullable Instant oldest(ResultSet row) throws SQLException {
        java.sql.Timestamp time = row.getTimestamp("oldest");
        return time == null ? null : time.toInstant();
    }
}
