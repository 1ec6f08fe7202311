package fr.myelectricaldata.quota;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Counters in Redis where there is one, else in this process and its database. */
@Configuration(proxyBeanMethods = false)
class QuotaConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("med.redis")
    static class Shared {
        @Bean
        QuotaStore quotaStore(StringRedisTemplate redis, UsageHistory history) {
            return new FallbackQuotaStore(new RedisQuotaStore(redis, history), history);
        }

        @Bean
        QuotaFlusher quotaFlusher(QuotaStore store, RouteCounters routes) {
            return new QuotaFlusher(store, routes, Duration.ofSeconds(5));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "med.redis", havingValue = false)
    static class Embedded {
        @Bean
        QuotaStore quotaStore(UsageHistory history, Clock clock) {
            return new EmbeddedQuotaStore(history, clock);
        }

        @Bean
        QuotaFlusher quotaFlusher(QuotaStore store, RouteCounters routes) {
            return new QuotaFlusher(store, routes, Duration.ofMillis(250));
        }
    }
}
