package fr.myelectricaldata.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Spring pauses a test's application while another one's tests run; its scheduler knows nothing of that. Without this, dozens of
 * them would go on working beside every test, with connections that are closed.
 */
public final class PausedScheduler implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext application) {
        if (application instanceof GenericApplicationContext beans) {
            beans.registerBean(
                    "pausedScheduler", Pause.class, () -> new Pause(application.getBeanProvider(Scheduler.class)));
        }
    }

    private static final class Pause implements SmartLifecycle {
        private final ObjectProvider<Scheduler> scheduler;
        private volatile boolean running;

        Pause(ObjectProvider<Scheduler> scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void start() {
            running = true;
            scheduler.ifAvailable(Scheduler::resume);
        }

        @Override
        public void stop() {
            running = false;
            scheduler.ifAvailable(Scheduler::pause);
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
