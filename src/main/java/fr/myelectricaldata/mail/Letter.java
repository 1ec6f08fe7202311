package fr.myelectricaldata.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a mail says, without its looks: plain words, never markup.
 *
 * @param title the subject too
 */
public record Letter(Locale language, String title, List<Part> parts) {
    /** One thing below another. */
    public sealed interface Part {}

    /** A paragraph. */
    public record Words(String text) implements Part {}

    /** A paragraph for the few who want to know more. */
    public record Aside(String text) implements Part {}

    /** The one thing to do. */
    public record Button(String label, String address) implements Part {}

    /** A way to somewhere that few want to go. */
    public record Link(String label, String address) implements Part {}

    public Letter {
        parts = List.copyOf(parts);
    }

    public static Letter titled(Locale language, String title) {
        return new Letter(language, title, List.of());
    }

    public Letter words(String text) {
        return with(new Words(text));
    }

    public Letter aside(String text) {
        return with(new Aside(text));
    }

    public Letter button(String label, String address) {
        return with(new Button(label, address));
    }

    public Letter link(String label, String address) {
        return with(new Link(label, address));
    }

    private Letter with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Letter(language, title, more);
    }

    /** Letters hold links: they are never printed. */
    @Override
    public String toString() {
        return "a letter";
    }
}
