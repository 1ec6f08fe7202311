package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What will be here, and the one thing that starts it. */
public final class EmptyState extends Div {
    public EmptyState(String icon, String title, String text, Component... action) {
        addClassName("state");
        Div actions = new Div(action);
        actions.addClassName("actions");
        add(new Glyph(icon), new H3(title), new Paragraph(text), actions);
    }
}
