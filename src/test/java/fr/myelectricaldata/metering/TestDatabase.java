package fr.myelectricaldata.metering;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.myelectricaldata.testing.RealServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A migrated database of its own, SQLite or PostgreSQL, that counts the statements prepared on it. */
public final class TestDatabase implements AutoCloseable {
    public final AtomicInteger statements = new AtomicInteger();
    private final HikariDataSource pool;

    private TestDatabase(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public static TestDatabase sqlite() {
        try {
            Path folder = Files.createDirectories(Path.of("target/test-data/" + UUID.randomUUID()));
            return new TestDatabase(
                    "jdbc:sqlite:" + folder + "/metering.db?journal_mode=WAL&busy_timeout=10000&foreign_keys=true"
                            + "&synchronous=NORMAL&transaction_mode=IMMEDIATE",
                    6);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static TestDatabase postgres() {
        String url = RealServers.newPostgresUrl().replace("postgresql://postgres@", "jdbc:postgresql://");
        return new TestDatabase(url + "?user=postgres", 10);
    }

    public DataSource dataSource() {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public void close() {
        pool.close();
    }
}
