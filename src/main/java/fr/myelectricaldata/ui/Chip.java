package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Span;

/** A short fact in a rounded frame beside a title. */
public final class Chip extends Span {
    /** What the fact means for the reader. */
    public enum Tone {
        PLAIN(""),
        QUIET("quiet"),
        OK("ok"),
        WARN("warn"),
        BAD("bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    public Chip(String text, Tone tone) {
        super(text);
        addClassName("chip");
        if (!tone.style.isEmpty()) {
            addClassName(tone.style);
        }
    }
}
