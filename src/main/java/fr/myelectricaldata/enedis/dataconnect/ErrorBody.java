package fr.myelectricaldata.enedis.dataconnect;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of a refusal in any of its shapes: {@code {error, error_description}}, {@code {code, message, description}},
 * {@code {fault: {…}}}, or no JSON at all.
 *
 * @param code in upper case with hyphens, as {@code ADAM-DC-0008}; empty when there is none
 * @param text every sentence, in lower case without accents
 * @param nextAccess when the API manager lets us in again, as it wrote it
 * @param json false for plain text, HTML, a cut document or nothing
 */
record ErrorBody(String code, String text, @Nullable String nextAccess, boolean json) {
    private static final ErrorBody UNREADABLE = new ErrorBody("", "", null, false);
    private static final List<String> CODES = List.of("error", "code");
    private static final List<String> SENTENCES = List.of("error", "error_description", "message", "description");

    static ErrorBody parse(String body) {
        return EnedisJson.tree(body)
                .filter(JsonNode::isObject)
                .map(ErrorBody::inner)
                .map(ErrorBody::of)
                .orElse(UNREADABLE);
    }

    /** Some answers wrap the error once. */
    private static JsonNode inner(JsonNode root) {
        if (root.path("fault").isObject()) {
            return root.path("fault");
        }
        return root.path("error").isObject() ? root.path("error") : root;
    }

    private static ErrorBody of(JsonNode error) {
        String code = CODES.stream()
                .map(name -> error.path(name).asString(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        String text = SENTENCES.stream()
                .map(name -> error.path(name).asString(""))
                .map(ErrorBody::plain)
                .collect(Collectors.joining(" "));
        String next = EnedisJson.text(error.path("nextAccessTime").asString(""));
        return new ErrorBody(code.strip().toUpperCase(Locale.ROOT).replace('_', '-'), text, next, true);
    }

    private static String plain(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
