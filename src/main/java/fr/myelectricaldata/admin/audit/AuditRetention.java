package fr.myelectricaldata.admin.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, once a night for all processes, the lines that the trail need not keep any longer. */
@Configuration(proxyBeanMethods = false)
class AuditRetention {
    private static final LocalTime AT = LocalTime.of(3, 50);

    @Bean
    Task<Void> forgetOldAudit(AuditTable table, Clock clock) {
        return Tasks.recurring("forget-old-audit", Schedules.daily(Paris.ZONE, AT))
                .execute((task, context) -> table.forgetBefore(clock.instant().minus(AuditTable.KEPT)));
    }
}
