package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A message that stays on the page until the reader leaves it. */
public final class Notice extends Div {
    public Notice(Chip.Tone tone, String text, Component... more) {
        addClassNames("notice", tone.name().toLowerCase(java.util.Locale.ROOT));
        boolean urgent = tone == Chip.Tone.BAD || tone == Chip.Tone.WARN;
        getElement().setAttribute("role", urgent ? "alert" : "status");
        Div body = new Div(new Span(text));
        body.add(more);
        add(new Glyph(tone == Chip.Tone.OK ? "check" : urgent ? "alert" : "info"), body);
    }
}
