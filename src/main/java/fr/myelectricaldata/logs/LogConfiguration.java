package fr.myelectricaldata.logs;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis where there is one, else this process's memory: without Redis there is only one process. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    private static final int MOST_LINES = 10_000;
    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;
    private static final int MOST_WAITING = 2_000;
    private static final long MOST_WAITING_CHARACTERS = 2L * 1024 * 1024;
    private static final String KEY = "med:logs";

    @Bean
    @ConditionalOnBooleanProperty("med.redis")
    LogStore sharedLogs(StringRedisTemplate redis) {
        return new RedisLogs(redis, KEY, MOST_LINES, new MemoryLogs(MOST_WAITING, MOST_WAITING_CHARACTERS));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "med.redis", havingValue = false)
    LogStore ownLogs() {
        return new MemoryLogs(MOST_LINES, MOST_CHARACTERS);
    }

    @Bean
    LogPump logPump(LogCapture capture, LogStore store) {
        return new LogPump(capture, store, replica());
    }

    /** The container's or machine's name, and the process on it. */
    private static String replica() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                        .filter(name -> !name.isBlank())
                        .orElse("local")
                + "/" + ProcessHandle.current().pid();
    }
}
