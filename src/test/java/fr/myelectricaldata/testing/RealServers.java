package fr.myelectricaldata.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import redis.embedded.RedisServer;

/** One real PostgreSQL and one real Redis for the whole test run, started when first asked for. */
public final class RealServers {
    private static final int REDIS_DATABASES = 1000;
    private static final AtomicInteger databases = new AtomicInteger();

    private RealServers() {}

    /** The address of a new, empty database, in the form of DATABASE_URL. */
    public static String newPostgresUrl() {
        return newDatabase("");
    }

    /** The address of a copy of that one, to which nobody is connected. */
    public static String newPostgresUrl(String original) {
        return newDatabase(" template " + original.substring(original.lastIndexOf('/') + 1));
    }

    private static String newDatabase(String more) {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + more);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return "postgresql://postgres@localhost:" + Postgres.SERVER.getPort() + "/" + name;
    }

    /** The address of an empty database, in the form of REDIS_URL. */
    public static String newRedisUrl() {
        int database = databases.incrementAndGet();
        if (database >= REDIS_DATABASES) {
            throw new IllegalStateException("Redis was started with " + REDIS_DATABASES + " databases only");
        }
        return redisUrl() + "/" + database;
    }

    /** Its first database, which tests share: who needs an empty one takes keys of their own there. */
    public static String redisUrl() {
        return "redis://127.0.0.1:" + Redis.PORT;
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // Cached Spring contexts outlive any one test class, so the server lives as long as the JVM.
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Redis {
        static final int PORT = start();

        private static int start() {
            try {
                int port = freePort();
                RedisServer server = RedisServer.newRedisServer()
                        .port(port)
                        .setting("bind 127.0.0.1")
                        .setting("save \"\"")
                        .setting("databases " + REDIS_DATABASES)
                        .build();
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return port;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void stop(RedisServer server) {
            try {
                server.stop();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
