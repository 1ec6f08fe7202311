package fr.myelectricaldata.testing;

import fr.myelectricaldata.throttle.Throttle;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets everybody pass until a test closes a limit by its name. */
public final class TestThrottle implements Throttle {
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    public void close(String limit) {
        closed.add(limit);
    }

    public void openAll() {
        closed.clear();
    }

    @Override
    public void take(Limit limit, String key) {
        if (closed.contains(limit.name())) {
            throw new TooManyRequestsException(
                    Duration.ofSeconds(7), Clock.systemUTC().instant());
        }
    }

    @Override
    public void await(Limit limit, String key, Queue queue) {
        take(limit, key);
    }

    /** Takes the place of the real throttle. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Installed {
        @Bean
        @Primary
        TestThrottle testThrottle() {
            return new TestThrottle();
        }
    }
}
