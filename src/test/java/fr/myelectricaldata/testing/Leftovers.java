package fr.myelectricaldata.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Everything that the stores hold: each cell of each table, each key of Redis with what stands in it. */
public record Leftovers(DataSource database, @Nullable StringRedisTemplate redis) {
    /** The tables and Redis keys in which one of the words stands, in clear or as hex of its bytes. */
    public Set<String> placesOf(String... words) {
        Set<String> places = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                collect(connection, table, words, places);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        if (redis != null) {
            redis.keys("*").forEach(key -> {
                if (holds(key + "\n" + contentOf(key), words)) {
                    places.add("redis " + key);
                }
            });
        }
        return places;
    }

    private static void collect(Connection connection, String table, String[] words, Set<String> places)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    if (holds(text(rows.getObject(column)), words)) {
                        places.add(table + "." + rows.getMetaData().getColumnName(column));
                    }
                }
            }
        }
    }

    private static boolean holds(String text, String[] words) {
        for (String word : words) {
            String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            if (text.contains(word) || text.contains(hex)) {
                return true;
            }
        }
        return false;
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String schema = connection.getSchema();
        try (ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private String contentOf(String key) {
        DataType type = redis.type(key);
        return switch (type) {
            case STRING ->
                text(redis.execute((RedisCallback<byte[]>)
                        connection -> connection.stringCommands().get(key.getBytes(StandardCharsets.UTF_8))));
            case HASH -> String.valueOf(redis.opsForHash().entries(key));
            case ZSET -> String.valueOf(redis.opsForZSet().range(key, 0, -1));
            case SET -> String.valueOf(redis.opsForSet().members(key));
            case STREAM -> String.valueOf(redis.opsForStream().range(key, Range.unbounded()));
            case LIST -> String.valueOf(redis.opsForList().range(key, 0, -1));
            case null, default -> "";
        };
    }
}
