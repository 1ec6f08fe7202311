package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.jobs.Job;
import fr.myelectricaldata.gateway.ApiTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Background work on the wire; instants are UTC with {@code Z}, whole seconds. */
final class JobWire {
    private JobWire() {}

    /** @param due pieces that run as soon as a process is free */
    record StartedJob(String message, String name, int due) {}

    record ListedJobs(List<ShownJob> jobs) {
        static ListedJobs of(List<Job> jobs, ApiTexts texts) {
            return new ListedJobs(
                    jobs.stream().map(job -> ShownJob.of(job, texts)).toList());
        }
    }

    /**
     * @param runningOn the processes that are at it, one entry for each piece of work
     * @param lastRun the later of both outcomes
     */
    record ShownJob(
            String name,
            String title,
            boolean recurring,
            int waiting,
            @JsonProperty("running_on") List<String> runningOn,
            int failing,
            @JsonProperty("next_run") @Nullable String next,
            @JsonProperty("last_run") @Nullable String lastRun,
            @JsonProperty("last_run_failed") boolean lastFailed,
            @JsonProperty("last_success") @Nullable String lastSuccess,
            @JsonProperty("last_failure") @Nullable String lastFailure,
            @JsonProperty("failures_in_a_row") int failuresInARow) {
        static ShownJob of(Job job, ApiTexts texts) {
            return new ShownJob(
                    job.name(),
                    texts.text("jobs." + job.name()),
                    job.recurring(),
                    job.waiting(),
                    job.runningOn(),
                    job.failing(),
                    seconds(job.next()),
                    seconds(job.lastRun()),
                    job.lastFailed(),
                    seconds(job.lastSuccess()),
                    seconds(job.lastFailure()),
                    job.failuresInARow());
        }

        private static @Nullable String seconds(@Nullable Instant instant) {
            return instant == null
                    ? null
                    : instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }
}
