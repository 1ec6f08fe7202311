package fr.myelectricaldata.throttle;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Buckets in Redis where there is one, else in this process. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfiguration {
    @Bean
    @ConditionalOnBooleanProperty("med.redis")
    Throttle sharedThrottle(LettuceConnectionFactory redis, Clock clock) {
        RedisBuckets buckets = new RedisBuckets(redis::getRequiredNativeClient, clock);
        return new BucketThrottle(new FallbackBuckets(buckets, new LocalBuckets(clock)), clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "med.redis", havingValue = false)
    Throttle localThrottle(Clock clock) {
        return new BucketThrottle(new LocalBuckets(clock), clock);
    }
}
