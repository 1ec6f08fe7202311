package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A value that is shown masked until asked for, and copied without being shown. */
public final class SecretText extends Span {
    private final String value;
    private final String masked;
    private final Code text = new Code();
    private final ToolButton reveal;
    private boolean shown;

    /** @param name what the value is, for the names of the buttons */
    public SecretText(String name, String value, String masked) {
        this.value = value;
        this.masked = masked;
        addClassName("secret");
        text.setText(masked);
        reveal = new ToolButton("eye", getTranslation("secret.show", name), () -> toggle(name));
        add(text, reveal, copyButton(name));
        reveal.setVisible(!value.equals(masked));
    }

    /** A value that needs no mask, only a way to copy it. */
    public SecretText(String name, String value) {
        this(name, value, value);
    }

    private ToolButton copyButton(String name) {
        ToolButton copy = new ToolButton("copy", getTranslation("secret.copy", name), () -> {});
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard?.writeText($0)", value);
            Notification.show(getTranslation("secret.copied", name), 2500, Notification.Position.BOTTOM_CENTER);
        });
        return copy;
    }

    private void toggle(String name) {
        shown = !shown;
        text.setText(shown ? value : masked);
        reveal.setIcon(shown ? "eye-off" : "eye", getTranslation(shown ? "secret.hide" : "secret.show", name));
    }
}
