package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what nobody announces: jobs that fail in a row, and a budget that is nearly used up. */
@Component
class OperationWatch {
    static final int IN_A_ROW = 3;

    /** Of an hour's calls; the background alone never takes so many, so people wait. */
    private static final double NEARLY = 0.95;

    private static final Duration AGAIN_AFTER = Duration.ofHours(6);

    private final Alerts alerts;
    private final UpstreamStatus upstream;
    private final JdbcClient database;

    OperationWatch(Alerts alerts, UpstreamStatus upstream, JdbcClient database) {
        this.alerts = alerts;
        this.upstream = upstream;
        this.database = database;
    }

    void look() {
        database.sql("select task_name, max(consecutive_failures) as failures from scheduled_tasks"
                        + " where consecutive_failures >= ? group by task_name")
                .param(IN_A_ROW)
                .query((row, number) -> new Failing(row.getString("task_name"), row.getInt("failures")))
                .list()
                .forEach(job -> alerts.raiseEvery(
                        AGAIN_AFTER, "job:" + job.name(), AlertKind.JOB, "alert.JOB.line", job.name(), job.failures()));
        UpstreamStatus.Snapshot now = upstream.snapshot();
        now.callsLastHour().forEach((family, calls) -> {
            if (calls >= NEARLY * now.callsPerHour()) {
                alerts.raiseEvery(
                        AGAIN_AFTER,
                        "budget:" + family,
                        AlertKind.BUDGET,
                        "alert.BUDGET.line",
                        family,
                        calls,
                        now.callsPerHour());
            }
        });
    }

    private record Failing(String name, int failures) {}
}
