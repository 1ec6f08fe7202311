package fr.myelectricaldata.admin.connections;

import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.common.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round trip to each store. */
@Configuration(proxyBeanMethods = false)
class StoreProbes {
    @Bean
    ConnectionProbe databaseProbe(JdbcClient database) {
        return new RoundTrip(
                "database",
                true,
                () -> database.sql("select 1").query(Integer.class).single());
    }

    @Bean
    ConnectionProbe redisProbe(@Value("${med.redis}") boolean used, StringRedisTemplate redis) {
        return new RoundTrip(
                "redis", used, () -> redis.execute((RedisCallback<String>) connection -> connection.ping()));
    }

    private record RoundTrip(String name, boolean configured, Runnable trip) implements ConnectionProbe {
        @Override
        public Outcome probe(EmailAddress asker) {
            try {
                trip.run();
                return Outcome.of(Verdict.OK);
            } catch (DataAccessException away) {
                String why = away.getMostSpecificCause().getClass().getSimpleName();
                return new Outcome(Verdict.UNAVAILABLE, 0, why);
            }
        }
    }
}
