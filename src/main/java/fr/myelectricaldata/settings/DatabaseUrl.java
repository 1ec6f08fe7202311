package fr.myelectricaldata.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one DATABASE_URL, in SQLAlchemy's form ({@code sqlite:///relative}, {@code sqlite:////absolute}, {@code
 * postgresql+asyncpg://…}) or JDBC's, as the properties that Spring Boot wants.
 */
final class DatabaseUrl {
    /** WAL lets readers go on while one writes; IMMEDIATE avoids SQLITE_BUSY when a transaction turns into a writer. */
    private static final String SQLITE_OPTIONS =
            "journal_mode=WAL&busy_timeout=10000&foreign_keys=true&synchronous=NORMAL&transaction_mode=IMMEDIATE";

    private DatabaseUrl() {}

    /** @throws IllegalArgumentException with a sentence that holds no password */
    static Map<String, Object> toProperties(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return sqlite(url.substring("jdbc:sqlite:".length()));
        }
        if (url.matches("sqlite(\\+\\w+)?://.*")) {
            return sqlite(url.replaceFirst("sqlite(\\+\\w+)?:///?", ""));
        }
        if (url.startsWith("sqlite:")) {
            return sqlite(url.substring("sqlite:".length()));
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return postgres(url);
        }
        if (url.matches("postgres(ql)?(\\+\\w+)?://.*")) {
            return postgresUri(url);
        }
        throw new IllegalArgumentException(
                "DATABASE_URL must begin with sqlite:///, postgresql://, postgresql+asyncpg:// or jdbc:");
    }

    /** The file of a SQLite URL, so that its folder can be made. */
    static Optional<Path> file(Map<String, Object> properties) {
        String url = String.valueOf(properties.get("spring.datasource.url"));
        return url.startsWith("jdbc:sqlite:") && !url.contains(":memory:")
                ? Optional.of(Path.of(url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "")))
                : Optional.empty();
    }

    private static Map<String, Object> sqlite(String path) {
        if (path.isBlank() || path.equals(":memory:")) {
            throw new IllegalArgumentException(
                    "DATABASE_URL must name a SQLite file, for nothing else survives a restart");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "spring.datasource.url", "jdbc:sqlite:" + path + (path.contains("?") ? "&" : "?") + SQLITE_OPTIONS);
        properties.put("spring.datasource.driver-class-name", "org.sqlite.JDBC");
        properties.put("spring.jpa.database-platform", SqliteDialect.class.getName());
        properties.put("spring.datasource.hikari.maximum-pool-size", "6");
        // What is deleted is overwritten, not only forgotten.
        properties.put("spring.datasource.hikari.connection-init-sql", "pragma secure_delete = on");
        // SQLite knows no column types to validate entities against.
        properties.put("spring.jpa.hibernate.ddl-auto", "none");
        properties.put("med.database", "sqlite");
        return properties;
    }

    private static Map<String, Object> postgres(String jdbcUrl) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", jdbcUrl);
        properties.put("spring.jpa.hibernate.ddl-auto", "validate");
        properties.put("med.database", "postgresql");
        return properties;
    }

    private static Map<String, Object> postgresUri(String url) {
        URI uri;
        try {
            uri = URI.create(url.replaceFirst("^[^:]+", "postgresql"));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "DATABASE_URL is not a valid address (encode special characters of the password)");
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "DATABASE_URL must name a host and a database (encode special characters of the password)");
        }
        String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        Map<String, Object> properties = postgres("jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query);
        if (uri.getRawUserInfo() != null) {
            String[] userInfo = uri.getRawUserInfo().split(":", 2);
            properties.put("spring.datasource.username", decoded(userInfo[0]));
            if (userInfo.length > 1) {
                properties.put("spring.datasource.password", decoded(userInfo[1]));
            }
        }
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
