package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a view: its only H1, and beside it what concerns the whole view. */
public final class ViewHeader extends Header {
    public ViewHeader(String title, Component... tools) {
        addClassName("view-header");
        add(new H1(title));
        add(tools);
    }

    /** One sentence under the title. */
    public ViewHeader withLead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("lead");
        add(lead);
        return this;
    }
}
