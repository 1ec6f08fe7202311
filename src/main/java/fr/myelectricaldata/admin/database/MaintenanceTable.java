package fr.myelectricaldata.admin.database;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import fr.myelectricaldata.admin.database.MaintenanceRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of maintenance_run: what every process knows of the work of each. */
@Component
class MaintenanceTable {
    /** Work that nobody touched for so long has died. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private static final int LONGEST_DETAIL = 2_000;
    private static final int SHOWN = 20;
    private static final int KEPT = 200;

    private final JdbcClient database;
    private final Clock clock;

    MaintenanceTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when another is under way. */
    Optional<UUID> begin(Kind kind, AccountId actor) {
        UUID id = UUID.randomUUID();
        long now = clock.millis();
        int made = database.sql("insert into maintenance_run (id, kind, actor, started, touched, done, total, detail)"
                        + " select ?, ?, ?, ?, ?, 0, 0, '' where not exists"
                        + " (select 1 from maintenance_run where ended is null and touched > ?)")
                .params(id.toString(), kind.name(), actor.toString(), now, now, now - DEAD_AFTER.toMillis())
                .update();
        if (made == 0) {
            return Optional.empty();
        }
        database.sql("delete from maintenance_run where id not in"
                        + " (select id from maintenance_run order by started desc limit " + KEPT + ")")
                .update();
        return Optional.of(id);
    }

    void touch(UUID id, int done, int total) {
        database.sql("update maintenance_run set touched = ?, done = ?, total = ? where id = ?")
                .params(clock.millis(), done, total, id.toString())
                .update();
    }

    void end(UUID id, State outcome, String detail) {
        database.sql("update maintenance_run set ended = ?, outcome = ?, detail = ? where id = ?")
                .params(
                        clock.millis(),
                        outcome.name(),
                        detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)),
                        id.toString())
                .update();
    }

    List<MaintenanceRun> newest() {
        Instant dead = clock.instant().minus(DEAD_AFTER);
        return database.sql("select * from maintenance_run order by started desc limit " + SHOWN)
                .query((row, number) -> run(row, dead))
                .list();
    }

    Optional<MaintenanceRun> find(UUID id) {
        return newest().stream().filter(run -> run.id().equals(id)).findFirst();
    }

    private static MaintenanceRun run(ResultSet row, Instant dead) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        boolean alive = Instant.ofEpochMilli(row.getLong("touched")).isAfter(dead);
        long ended = row.getLong("ended");
        return new MaintenanceRun(
                UUID.fromString(row.getString("id")),
                Kind.valueOf(row.getString("kind")),
                outcome != null ? State.valueOf(outcome) : alive ? State.RUNNING : State.INTERRUPTED,
                row.getInt("done"),
                row.getInt("total"),
                Instant.ofEpochMilli(row.getLong("started")),
                ended == 0 ? null : Instant.ofEpochMilli(ended),
                row.getString("detail"));
    }
}
