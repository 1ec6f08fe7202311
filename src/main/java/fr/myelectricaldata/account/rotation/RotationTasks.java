package fr.myelectricaldata.account.rotation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.DataKeyReplaced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One persistent task for each account whose key was changed; accounts take turns, a batch each. */
@Configuration(proxyBeanMethods = false)
class RotationTasks {
    private static final TaskDescriptor<Void> TURN = TaskDescriptor.of("seal-anew");

    private static final String SEPARATOR = "/";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_IN_FIRST = 120;

    @Bean
    Task<Void> sealAnew(KeyRotator rotator, Clock clock) {
        return Tasks.custom(TURN)
                .onDeadExecution((ended, operations) -> operations.reschedule(ended, clock.instant()))
                .onFailure((ended, operations) -> operations.reschedule(
                        ended, clock.instant().plus(pauseAfter(ended.getExecution().consecutiveFailures + 1))))
                .execute((task, context) -> {
                    Optional<Instant> next = next(rotator, account(task.getId()));
                    return (ended, operations) ->
                            next.ifPresentOrElse(at -> operations.reschedule(ended, at), operations::remove);
                });
    }

    /** One task for each change: a second change never waits for, nor is lost with, the task of the first. */
    static TaskInstance<Void> turnOf(DataKeyReplaced replaced) {
        return TURN.instance(replaced.account() + SEPARATOR + replaced.generation())
                .build();
    }

    private static AccountId account(String id) {
        return AccountId.of(id.substring(0, id.indexOf(SEPARATOR)));
    }

    /** Whoever is deleted meanwhile needs nothing any more. */
    private static Optional<Instant> next(KeyRotator rotator, AccountId account) {
        try {
            return rotator.work(account);
        } catch (AccountNotFoundException gone) {
            return Optional.empty();
        }
    }

    /** 30 s, a minute, and so on to an hour. */
    static Duration pauseAfter(int failures) {
        return FIRST_PAUSE.multipliedBy(Math.min(LONGEST_PAUSE_IN_FIRST, 1L << Math.clamp(failures - 1, 0, 10)));
    }
}
