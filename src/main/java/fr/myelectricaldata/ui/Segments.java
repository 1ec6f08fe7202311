package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A few choices side by side, one of them pressed. */
public final class Segments<T> extends Div {
    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    public Segments(String label, Consumer<T> chosen) {
        this.chosen = chosen;
        addClassName("segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    public NativeButton choice(T value, String text) {
        NativeButton button = new NativeButton(text, click -> chosen.accept(value));
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(value, button);
        add(button);
        return button;
    }

    public void press(@Nullable T value) {
        buttons.forEach(
                (key, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(key.equals(value))));
    }
}
