package fr.myelectricaldata.notification.operator;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the operator in the background, each in one process at a time; workers are looked up in time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class OperatorTasks {
    private static final LocalTime FORGET_AT = LocalTime.of(3, 58);
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Task<Void> deliverAlerts(ObjectProvider<AlertCourier> courier) {
        return Tasks.recurring("deliver-alerts", FixedDelay.ofSeconds(10))
                .execute((task, context) -> courier.getObject().deliverDue());
    }

    @Bean
    Task<Void> watchOperation(ObjectProvider<OperationWatch> watch) {
        return Tasks.recurring("watch-operation", FixedDelay.ofSeconds(60))
                .execute((task, context) -> watch.getObject().look());
    }

    @Bean
    Task<Void> forgetOldAlerts(AlertTable rows, Clock clock) {
        return Tasks.recurring("forget-old-alerts", Schedules.daily(Paris.ZONE, FORGET_AT))
                .execute((task, context) -> rows.forgetBefore(clock.instant().minus(KEPT)));
    }
}
