package fr.myelectricaldata.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a .env file as Docker Compose does: NAME=value, optional quotes, comments, optional "export". */
final class DotEnv {
    private DotEnv() {}

    static Map<String, String> read(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return values;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                readLine(line.strip(), values);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return values;
    }

    private static void readLine(String line, Map<String, String> values) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || equals < 1) {
            return;
        }
        String name = line.substring(0, equals).strip();
        if (name.startsWith("export ")) {
            name = name.substring("export ".length()).strip();
        }
        values.put(name, unquoted(line.substring(equals + 1).strip()));
    }

    private static String unquoted(String value) {
        if (value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"))) {
            int close = value.indexOf(value.charAt(0), 1);
            return close > 0 ? value.substring(1, close) : value;
        }
        int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }
}
