package fr.myelectricaldata.admin.stats;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A minute and a half past each full hour, once for all processes: by then each of them has saved the last counts of the hour. */
@Configuration(proxyBeanMethods = false)
class SampleTask {
    static final String NAME = "sample-statistics";

    /** The sampler asks the collection, and the collection the scheduler, which begins with its tasks. */
    @Bean
    Task<Void> sampleStatistics(ObjectProvider<Sampler> sampler) {
        return Tasks.recurring(NAME, Schedules.cron("30 1 * * * *", Paris.ZONE))
                .execute((task, context) -> sampler.getObject().sample());
    }
}
