package fr.myelectricaldata.consent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does by itself, in one process at a time. */
@Configuration(proxyBeanMethods = false)
class ConsentTasks {

    @Bean
    RecurringTask<Void> retryPendingConsents(ConsentRetries retries) {
        return Tasks.recurring("consent-retry", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> retries.retryDue());
    }
}
