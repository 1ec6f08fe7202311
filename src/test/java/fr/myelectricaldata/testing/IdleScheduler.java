package fr.myelectricaldata.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The scheduler is there but never starts: what it would do, the tests do themselves. */
@TestConfiguration
public class IdleScheduler {
    @Bean
    DbSchedulerStarter neverStarted() {
        return () -> {};
    }
}
