package fr.myelectricaldata.account.signin;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old sign-ins, once a night for all processes. */
@Configuration(proxyBeanMethods = false)
class SignInRetention {
    /** Long enough to find out what happened, as the privacy page says. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final LocalTime AT = LocalTime.of(3, 50);

    @Bean
    Task<Void> forgetOldSignIns(SignInTable rows, Clock clock) {
        return Tasks.recurring("forget-old-sign-ins", Schedules.daily(Paris.ZONE, AT))
                .execute((task, context) ->
                        rows.tidy(clock.instant(), clock.instant().minus(KEPT)));
    }
}
