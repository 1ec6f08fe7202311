package fr.myelectricaldata.admin.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.TaskSummary;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Reads and moves the scheduler's rows through its own client. */
@Service
class ScheduledJobs implements Jobs {
    private final SchedulerClient scheduler;
    private final ObjectProvider<Task<?>> tasks;
    private final AuditLog audit;
    private final Clock clock;

    ScheduledJobs(SchedulerClient scheduler, ObjectProvider<Task<?>> tasks, AuditLog audit, Clock clock) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Job> all(AccountPrincipal actor) {
        Map<String, TaskSummary> summaries = scheduler.getScheduledExecutionsSummaryByTask().stream()
                .collect(Collectors.toMap(TaskSummary::taskName, Function.identity()));
        Map<String, List<String>> running = new TreeMap<>();
        scheduler.fetchScheduledExecutions(
                ScheduledExecutionsFilter.all().withPicked(true),
                execution -> running.computeIfAbsent(
                                execution.getTaskInstance().getTaskName(), name -> new ArrayList<>())
                        .add(String.valueOf(execution.getPickedBy())));
        return tasks.stream()
                .sorted(Comparator.comparing(Task::getName))
                .map(task -> job(task, summaries.get(task.getName()), running.getOrDefault(task.getName(), List.of())))
                .toList();
    }

    private static Job job(Task<?> task, @Nullable TaskSummary summary, List<String> running) {
        boolean recurring = task instanceof RecurringTask;
        if (summary == null) {
            return new Job(task.getName(), recurring, 0, running, 0, null, null, null, 0);
        }
        return new Job(
                task.getName(),
                recurring,
                summary.scheduledCount(),
                running,
                summary.failingCount(),
                summary.earliestExecutionTime(),
                summary.latestLastSuccess(),
                summary.latestLastFailure(),
                summary.maxConsecutiveFailures());
    }

    @Override
    public int runNow(AccountPrincipal actor, String name) {
        Task<?> task = tasks.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(JobNotFoundException::new);
        int due = task instanceof RecurringTask<?> recurring ? start(recurring) : bringForward(name);
        audit.record(actor.id(), AuditAction.JOB_STARTED, null, name);
        return due;
    }

    private int start(RecurringTask<?> task) {
        try {
            scheduler.reschedule(task.getDefaultTaskInstance(), clock.instant());
            return 1;
        } catch (TaskInstanceCurrentlyExecutingException underWay) {
            JobRunningException running = new JobRunningException();
            running.initCause(underWay);
            throw running;
        } catch (TaskInstanceException neverScheduled) {
            // No process has started its scheduler yet; the first that does will schedule it.
            JobNotFoundException absent = new JobNotFoundException();
            absent.initCause(neverScheduled);
            throw absent;
        }
    }

    private int bringForward(String name) {
        Instant now = clock.instant();
        List<TaskInstanceId> waiting = new ArrayList<>();
        scheduler.fetchScheduledExecutionsForTask(
                name,
                Object.class,
                ScheduledExecutionsFilter.all().withPicked(false).limit(MOST_AT_ONCE),
                execution -> note(execution, now, waiting));
        int moved = 0;
        for (TaskInstanceId piece : waiting) {
            moved += brought(piece, now) ? 1 : 0;
        }
        return moved;
    }

    private static void note(ScheduledExecution<?> execution, Instant now, List<TaskInstanceId> waiting) {
        if (execution.getExecutionTime().isAfter(now)) {
            waiting.add(execution.getTaskInstance());
        }
    }

    private boolean brought(TaskInstanceId piece, Instant now) {
        try {
            return scheduler.reschedule(piece, now);
        } catch (TaskInstanceException doneOrUnderWay) {
            return false;
        }
    }
}
