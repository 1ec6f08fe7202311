package fr.myelectricaldata.metering.collection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.pipeline.Publication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent tasks: one per point with work to do, and the daily one that orders yesterday for all. */
@Configuration(proxyBeanMethods = false)
class CollectionTasks {
    private static final TaskDescriptor<Void> TURN = TaskDescriptor.of("collect-point");

    private static final String COLLECT_YESTERDAY = "collect-yesterday";

    /** The daily task as the scheduler knows it. */
    static final TaskInstanceId YESTERDAY = TaskInstanceId.of(COLLECT_YESTERDAY, RecurringTask.INSTANCE);

    static TaskInstance<Void> turnOf(UUID point) {
        return TURN.instance(point.toString()).build();
    }

    /** Points take turns: each works a few chunks, then goes to the end of the queue. */
    @Bean
    Task<Void> collectPoint(CollectionWorker worker, Clock clock) {
        return Tasks.custom(TURN)
                .onDeadExecution((ended, operations) -> operations.reschedule(ended, clock.instant()))
                .onFailure((ended, operations) -> operations.reschedule(
                        ended,
                        clock.instant()
                                .plus(CollectionWorker.pauseAfter(
                                        ended.getExecution().consecutiveFailures + 1, Duration.ZERO))))
                .execute((task, context) -> {
                    UUID point = UUID.fromString(task.getId());
                    Optional<Instant> next = worker.work(point);
                    return (ended, operations) -> {
                        if (next.isPresent() && worker.stillOpen(point)) {
                            operations.reschedule(ended, next.get());
                            return;
                        }
                        // Nothing left to do, or the point was deleted during its turn.
                        operations.remove();
                        // Something may have been ordered after the last look, while this task still stood there.
                        if (worker.stillOpen(point)) {
                            schedule(context.getSchedulerClient(), point, clock.instant());
                        }
                    };
                });
    }

    @Bean
    Task<Void> collectYesterday(DailyOrder orders) {
        return Tasks.recurring(COLLECT_YESTERDAY, Schedules.daily(Paris.ZONE, LocalTime.of(Publication.HOUR, 0)))
                .execute((task, context) -> orders.place(context.getSchedulerClient()));
    }

    /** A turn that is under way finds no point any more, and takes its task away itself. */
    static void cancel(SchedulerClient scheduler, UUID point) {
        try {
            scheduler.cancel(turnOf(point));
        } catch (TaskInstanceException goneOrUnderWay) {
            // see above
        }
    }

    static void schedule(SchedulerClient scheduler, UUID point, Instant at) {
        scheduler.schedule(turnOf(point), at, SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}
