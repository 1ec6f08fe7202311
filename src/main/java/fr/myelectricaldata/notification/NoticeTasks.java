package fr.myelectricaldata.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What this room does by itself, each in one process at a time. Workers are looked up when their time comes: some of them
 * order tasks, and the scheduler is made after these.
 */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {
    /** People are told at a time of day at which they can do something. */
    private static final LocalTime CONSENTS_AT = LocalTime.of(9, 0);

    /** The morning's collection has had its time. */
    private static final LocalTime DATA_AT = LocalTime.of(17, 0);

    private static final LocalTime FORGET_AT = LocalTime.of(3, 55);
    private static final Period KEPT = Period.ofMonths(12);

    @Bean
    Task<Void> tellEndingConsents(ObjectProvider<ConsentRound> round) {
        return Tasks.recurring("tell-ending-consents", Schedules.daily(Paris.ZONE, CONSENTS_AT))
                .execute((task, context) -> round.getObject().go());
    }

    @Bean
    Task<Void> tellMissingData(ObjectProvider<DataRound> round) {
        return Tasks.recurring("tell-missing-data", Schedules.daily(Paris.ZONE, DATA_AT))
                .execute((task, context) -> round.getObject().go());
    }

    @Bean
    Task<Void> mailNotices(ObjectProvider<NoticePost> post) {
        return Tasks.recurring("mail-notices", FixedDelay.ofSeconds(60))
                .execute((task, context) -> post.getObject().collect());
    }

    @Bean
    Task<Void> forgetOldNotices(NoticeTable rows, Clock clock) {
        return Tasks.recurring("forget-old-notices", Schedules.daily(Paris.ZONE, FORGET_AT))
                .execute((task, context) -> rows.forgetBefore(
                        clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant()));
    }
}
