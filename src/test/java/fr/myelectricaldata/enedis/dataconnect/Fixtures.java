package fr.myelectricaldata.enedis.dataconnect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Captured and synthetic answers under src/test/resources/enedis, read without the code under test. */
public final class Fixtures {
    private Fixtures() {}

    public static String text(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream("/enedis/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static JsonNode tree(String name) {
        return JsonMapper.shared().readTree(text(name));
    }
}
