package fr.myelectricaldata.account.web;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Every value of every table, as somebody who steals the database reads it. */
final class DatabaseDump {
    private DatabaseDump() {}

    static String of(DataSource database) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection.getMetaData())) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    dump(rows, dump);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return dump.toString();
    }

    private static List<String> tables(DatabaseMetaData metaData) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = metaData.getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void dump(ResultSet rows, StringBuilder dump) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                Object value = rows.getObject(column);
                dump.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                        .append('\n');
            }
        }
    }
}
