package fr.myelectricaldata.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.notification.Notification;

/** Text for a program, in its own lines, with a way to copy it whole; long lines scroll inside the block. */
public final class CodeBlock extends Div {
    private static final int MILLISECONDS = 2500;

    /** @param name what the text is, for the name of the button */
    public CodeBlock(String name, String text) {
        addClassName("code-block");
        Pre lines = new Pre(new Code(text));
        // A block that scrolls is reached by keyboard, and says what it is.
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("role", "region");
        lines.getElement().setAttribute("aria-label", name);
        ToolButton copy = new ToolButton("copy", getTranslation("secret.copy", name), () -> {});
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard?.writeText($0)", text);
            Notification.show(getTranslation("secret.copied", name), MILLISECONDS, Notification.Position.BOTTOM_CENTER);
        });
        add(copy, lines);
    }
}
