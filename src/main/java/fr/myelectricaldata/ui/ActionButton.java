package fr.myelectricaldata.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * Creates, sends or changes something, and does so once: while it acts it cannot be pressed, the second half of a double
 * click counts for nothing, and what closed its dialog is done with it. After a refusal it may be pressed again.
 */
public class ActionButton extends Button {
    private final Runnable action;

    public ActionButton(String text, Runnable action) {
        super(text);
        this.action = action;
        setDisableOnClick(true);
        addClickListener(this::pressed);
    }

    private void pressed(ClickEvent<Button> click) {
        try {
            // The browser counts: 2 is the second click of a double one. A key or a script counts as 0 or 1.
            if (click.getClickCount() <= 1 && !done()) {
                // A shortcut does not pass the browser's button.
                setEnabled(false);
                action.run();
            }
        } finally {
            setEnabled(!done());
        }
    }

    private boolean done() {
        return findAncestor(Dialog.class) instanceof Dialog dialog && !dialog.isOpened();
    }
}
