package fr.myelectricaldata.site.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something to copy, with the reader's own values in it; the secret never is one of them, for nobody has it but its owner.
 *
 * @param section whose heading and text stand before it
 * @param file below {@code guide/} on the class path
 */
record Recipe(String section, String file) {
    /** In the order in which people get further: a look, a script, a home. */
    static final List<Recipe> ALL = List.of(
            new Recipe("curl", "curl.sh"),
            new Recipe("python", "python.py"),
            new Recipe("homeassistant", "home-assistant.yaml"),
            new Recipe("nodered", "node-red.json"));

    String filled(Values values) {
        return template()
                .replace("__API__", values.api())
                .replace("__PDL__", values.pdl())
                .replace("__START__", values.start().toString())
                .replace("__END__", values.end().toString());
    }

    private String template() {
        try (InputStream stream =
                Objects.requireNonNull(Recipe.class.getResourceAsStream("/guide/" + file), "no recipe " + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
