package fr.myelectricaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a page: title on the left, tools on the right, content below. */
public class Card extends Section implements HasComponents {
    private final H2 title = new H2();
    private final Div head = new Div(title);

    public Card(String title, Component... tools) {
        addClassName("card");
        head.addClassName("card-title");
        add(head);
        setTitle(title);
        head.add(tools);
    }

    public final void setTitle(String text) {
        title.setText(text);
        setAriaLabel(text);
    }

    public final void addTool(Component tool) {
        head.add(tool);
    }

    /** Replaces everything below the title. */
    public final void setContent(Component... content) {
        getChildren().filter(child -> child != head).toList().forEach(this::remove);
        add(content);
    }
}
