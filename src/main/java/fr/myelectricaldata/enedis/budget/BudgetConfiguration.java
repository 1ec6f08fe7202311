package fr.myelectricaldata.enedis.budget;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of grants in Redis where there is one, else in the database. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {
    @Bean
    @ConditionalOnBooleanProperty("med.redis")
    GrantLog sharedGrantLog(StringRedisTemplate redis, BudgetSettings settings, Clock clock) {
        return new RedisGrantLog(redis, settings, clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "med.redis", havingValue = false)
    GrantLog embeddedGrantLog(
            JdbcClient database, TransactionTemplate transaction, BudgetSettings settings, Clock clock) {
        return new JdbcGrantLog(database, transaction, settings, clock);
    }
}
