package fr.myelectricaldata.quota;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets usage that no chart shows any more, once a night for all processes. */
@Configuration(proxyBeanMethods = false)
class UsageRetention {
    /** A chart compares a month with the same month of last year. */
    static final Period KEPT = Period.ofMonths(26);

    private static final LocalTime AT = LocalTime.of(3, 40);

    @Bean
    Task<Void> forgetOldUsage(UsageHistory history, RouteHistory routes, Clock clock) {
        return Tasks.recurring("forget-old-usage", Schedules.daily(Paris.ZONE, AT))
                .execute((task, context) ->
                        forget(history, routes, Paris.today(clock).minus(KEPT)));
    }

    static void forget(UsageHistory history, RouteHistory routes, LocalDate firstKept) {
        history.deleteBefore(firstKept);
        routes.deleteBefore(firstKept);
    }
}
