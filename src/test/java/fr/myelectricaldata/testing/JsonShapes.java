package fr.myelectricaldata.testing;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares JSON by its form, or but for what differs on every call. */
public final class JsonShapes {
    private JsonShapes() {}

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    public static JsonNode without(JsonNode node, String field) {
        var copy = node.deepCopy().asObject();
        copy.remove(field);
        return copy;
    }

    public static Set<String> fieldsOf(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    /** Every path of keys within a document, whatever the values. */
    public static Set<String> keysOf(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.properties().forEach(entry -> {
            keys.add(entry.getKey());
            keysOf(entry.getValue()).forEach(below -> keys.add(entry.getKey() + "." + below));
        });
        if (node.isArray()) {
            node.values().forEach(entry -> keys.addAll(keysOf(entry)));
        }
        return keys;
    }

    /** Status and body of an answer, but for the moment it was given. */
    public static String withoutTime(HttpResponse<String> response) {
        return response.statusCode() + response.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
