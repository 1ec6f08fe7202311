package fr.myelectricaldata.cache;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Redis where there is one, else the database. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
    @Bean
    @ConditionalOnBooleanProperty("med.redis")
    CacheStore sharedCacheStore(StringRedisTemplate redis) {
        return new RedisCacheStore(redis);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "med.redis", havingValue = false)
    CacheStore embeddedCacheStore(JdbcClient database, Clock clock) {
        return new JdbcCacheStore(database, clock);
    }
}
