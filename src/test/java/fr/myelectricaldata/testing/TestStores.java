package fr.myelectricaldata.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every test context stores of its own, before the gateway reads its settings: {@code test.stores=embedded} (the
 * default: a new SQLite file, no Redis) or {@code test.stores=shared} (a new database of a real PostgreSQL and of a real
 * Redis: what others collected there would have used up the hour's calls to Enedis). The demonstration is empty but with
 * {@code test.demo=all}. Requests may come at any pace and passwords are cheap to check, but with {@code test.pace=real}.
 */
public final class TestStores implements EnvironmentPostProcessor, Ordered {
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> properties = new HashMap<>();
        properties.put("med.env-file", "target/no.env");
        properties.put("DATA_DIR", "target/test-data/" + id);
        if (environment.getProperty("test.stores", "embedded").equals("shared")) {
            properties.put("DATABASE_URL", RealServers.newPostgresUrl());
            properties.put("REDIS_URL", RealServers.newRedisUrl());
        } else {
            properties.put("DATABASE_URL", "sqlite:///target/test-data/" + id + "/gateway.db");
        }
        // Every test comes from one address, within seconds.
        properties.put("med.account.sign-ups-per-hour", "1000000");
        properties.put("med.account.sign-ins-per-quarter", "1000000");
        properties.put("med.account.mails-per-hour", "1000000");
        if (!environment.getProperty("test.demo", "none").equals("all")) {
            // Five households' histories would be computed for every test application.
            properties.put("med.demo.households", "0");
        }
        if (!environment.getProperty("test.pace", "any").equals("real")) {
            properties.put("med.security.burst", "1000000");
            properties.put("med.security.requests-per-second", "1000000");
            // Nobody guesses here, and a thousand people sign up.
            properties.put("med.security.password-cost", "4");
        }
        environment.getPropertySources().addLast(new MapPropertySource("test stores", properties));
    }
}
