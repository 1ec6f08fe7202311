package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Rules, and which of them are met so far: by mark, colour and spoken word. */
public final class Checklist extends UnorderedList {
    public Checklist(String name) {
        addClassName("rules");
        getElement().setAttribute("aria-label", name);
    }

    public void clear() {
        removeAll();
    }

    public void add(String rule, boolean met) {
        Span spoken = new Span(getTranslation(met ? "checklist.met" : "checklist.unmet"));
        spoken.addClassName("visually-hidden");
        ListItem item = new ListItem(new Glyph(met ? "check" : "dot"), new Span(rule), spoken);
        item.setClassName("met", met);
        add(item);
    }
}
