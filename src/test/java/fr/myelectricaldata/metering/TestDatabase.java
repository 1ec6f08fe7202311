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
    }

    /** A copy of one that was migrated once for all tests of this process. */
    public static TestDatabase sqlite() {
        Path file = newFile();
        try {
            Files.copy(MigratedFile.PATH, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sqlite(file);
    }

    /** A copy of one that was migrated once for all tests of this process. */
    public static TestDatabase postgres() {
        return postgres(RealServers.newPostgresUrl(MigratedServerDatabase.URL));
    }

    private static TestDatabase sqlite(Path file) {
        return new TestDatabase(
                "jdbc:sqlite:" + file + "?journal_mode=WAL&busy_timeout=10000&foreign_keys=true"
                        + "&synchronous=NORMAL&transaction_mode=IMMEDIATE",
                6);
    }

    private static TestDatabase postgres(String url) {
        return new TestDatabase(url.replace("postgresql://postgres@", "jdbc:postgresql://") + "?user=postgres", 10);
    }

    private static Path newFile() {
        try {
            return Files.createDirectories(Path.of("target/test-data/" + UUID.randomUUID()))
                    .resolve("metering.db");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class MigratedFile {
        static final Path PATH = newFile();

        static {
            migrate(sqlite(PATH));
        }
    }

    private static final class MigratedServerDatabase {
        static final String URL = RealServers.newPostgresUrl();

        static {
            migrate(postgres(URL));
        }
    }

    /** And closes it: a database that somebody is connected to cannot be copied. */
    private static void migrate(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        database.close();
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
