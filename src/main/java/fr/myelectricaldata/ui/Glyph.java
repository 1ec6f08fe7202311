package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Span;

/** A decorative icon of frontend/public/icons, in the colour of the text beside it; never the only carrier of meaning. */
public final class Glyph extends Span {
    public Glyph(String name) {
        addClassNames("icon", "icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
