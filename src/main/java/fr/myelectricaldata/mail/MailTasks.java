package fr.myelectricaldata.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task that sends a mail, each in one process at a time; whoever dies over it leaves it to another. */
@Configuration(proxyBeanMethods = false)
class MailTasks {
    @Bean
    Task<byte[]> sendMail(Postman postman, MailSettings settings, Clock clock) {
        return Tasks.custom(Outbox.TASK)
                .onDeadExecution((ended, operations) -> operations.reschedule(ended, clock.instant()))
                // The database failed, or the writer did: a defect of ours, which a new version may mend.
                .onFailure((ended, operations) -> operations.reschedule(
                        ended, clock.instant().plus(settings.pauseAfter(ended.getExecution().consecutiveFailures + 1))))
                .execute((task, context) -> {
                    Optional<Postman.Again> again = postman.deliver(task.getId(), task.getData());
                    return (ended, operations) -> again.ifPresentOrElse(
                            next -> operations.reschedule(ended, next.at(), next.data()), operations::remove);
                });
    }
}
