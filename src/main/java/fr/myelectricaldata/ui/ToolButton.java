package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.NativeButton;

/** A small icon button whose name is spoken and shown on hover. */
public final class ToolButton extends NativeButton {
    public ToolButton(String icon, String name, Runnable action) {
        addClassName("tool");
        add(new Glyph(icon));
        setAriaLabel(name);
        setTitle(name);
        addClickListener(click -> action.run());
    }

    public void setIcon(String icon, String name) {
        removeAll();
        add(new Glyph(icon));
        setAriaLabel(name);
        setTitle(name);
    }
}
