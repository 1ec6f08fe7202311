package fr.myelectricaldata.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Begins to capture before the first bean is made, so that what is said while starting is kept too. */
public final class LogInstaller implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext spring) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
            return;
        }
        LogCapture capture = new LogCapture();
        capture.attach(loggers);
        Survivor survivor = new Survivor(capture);
        loggers.addListener(survivor);
        spring.getBeanFactory().registerSingleton("logCapture", capture);
        spring.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> {
            if (closed.getApplicationContext() == spring) {
                loggers.removeListener(survivor);
                capture.detach(loggers);
            }
        });
    }

    /** Logback forgets its appenders when it is configured anew, as by another context of the same JVM. */
    private record Survivor(LogCapture capture) implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext loggers) {
            capture.attach(loggers);
        }

        @Override
        public void onStart(LoggerContext loggers) {}

        @Override
        public void onStop(LoggerContext loggers) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}
