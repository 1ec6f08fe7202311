package fr.myelectricaldata.testing;

import com.zaxxer.hikari.HikariDataSource;
import fr.myelectricaldata.settings.SettingsEnvironmentPostProcessor;
import io.lettuce.core.ClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Real, migrated stores without a Spring context: one SQLite file, one PostgreSQL database and one Redis database for the
 * whole test run, so tests take accounts and names of their own.
 */
public final class BareStores {
    private static final Map<Integer, LettuceConnectionFactory> CONNECTIONS = new ConcurrentHashMap<>();

    private BareStores() {}

    public record Database(DataSource source) {
        public JdbcClient client() {
            return JdbcClient.create(source);
        }

        public JdbcTemplate template() {
            return new JdbcTemplate(source);
        }

        public TransactionTemplate transaction() {
            return new TransactionTemplate(new JdbcTransactionManager(source));
        }
    }

    public static Database sqlite() {
        return Sqlite.DATABASE;
    }

    public static Database postgres() {
        return Postgres.DATABASE;
    }

    /** New and without any table. */
    public static Database emptySqlite() {
        return new Database(source("sqlite:///target/test-data/bare/" + UUID.randomUUID() + ".db"));
    }

    /** New and without any table. */
    public static Database emptyPostgres() {
        return new Database(source(RealServers.newPostgresUrl()));
    }

    public static StringRedisTemplate redis() {
        return new StringRedisTemplate(redisConnections());
    }

    public static LettuceConnectionFactory redisConnections() {
        return redisAt(URI.create(RealServers.redisUrl()).getPort());
    }

    /** Connections to whatever answers, or does not, on that port; set up as the gateway's are. */
    public static LettuceConnectionFactory redisAt(int port) {
        return CONNECTIONS.computeIfAbsent(port, BareStores::connect);
    }

    private static LettuceConnectionFactory connect(int port) {
        RedisStandaloneConfiguration server = new RedisStandaloneConfiguration("127.0.0.1", port);
        LettuceClientConfiguration client = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofSeconds(2))
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build())
                .build();
        LettuceConnectionFactory connections = new LettuceConnectionFactory(server, client);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }

    private static Database database(String url) {
        DataSource source = source(url);
        Flyway.configure().dataSource(source).load().migrate();
        return new Database(source);
    }

    private static DataSource source(String url) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("DATABASE_URL", url)
                .withProperty("DATA_DIR", "target/test-data/bare")
                .withProperty("med.env-file", "target/no.env");
        new SettingsEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(environment.getProperty("spring.datasource.url"));
        source.setUsername(environment.getProperty("spring.datasource.username"));
        source.setMaximumPoolSize(6);
        return source;
    }

    private static final class Sqlite {
        static final Database DATABASE = database("sqlite:///target/test-data/bare/" + UUID.randomUUID() + ".db");
    }

    private static final class Postgres {
        static final Database DATABASE = database(RealServers.newPostgresUrl());
    }
}
