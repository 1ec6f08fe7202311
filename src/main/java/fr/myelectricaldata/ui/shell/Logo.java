package fr.myelectricaldata.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The name of the house, leading home. */
final class Logo extends Anchor {
    /** A name is the same in every language. */
    static final String NAME = "MyElectricalData";

    Logo(String href) {
        super(href);
        addClassName("logo");
        Image image = new Image("icons/logo.svg", "");
        add(image, new Span(NAME));
        getElement().setAttribute("aria-label", NAME);
    }
}
