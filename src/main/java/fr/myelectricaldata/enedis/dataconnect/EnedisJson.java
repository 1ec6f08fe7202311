package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Enedis writes it: numbers as texts, texts as numbers, "null" in quotes, fields that come and go. */
public final class EnedisJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EnedisJson() {}

    /** Reads an object or an array; anything else is not JSON of Enedis. */
    static Optional<JsonNode> tree(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.isContainer() ? Optional.of(root) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** @throws MeterDataException UNAVAILABLE when the answer has another shape */
    public static <T> T convert(JsonNode root, Class<T> type) {
        try {
            return MAPPER.treeToValue(root, type);
        } catch (JacksonException otherShape) {
            throw broken();
        }
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The text, unless it stands for nothing. */
    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() || value.strip().equalsIgnoreCase("null") ? null : value.strip();
    }

    /** The answer cannot be read; its content stays out of the message. */
    public static MeterDataException broken() {
        return new MeterDataException(Finding.UNAVAILABLE, "Enedis's answer cannot be read");
    }
}
