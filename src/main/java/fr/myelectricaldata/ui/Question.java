package fr.myelectricaldata.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once before something is done, and does it once, however often its answer is pressed. */
public final class Question extends ConfirmDialog {
    private boolean answered;

    /** @param confirm the answer that does it, as a verb */
    public Question(String title, String text, String confirm, Runnable action) {
        super(title, text, confirm, yes -> {});
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
        addConfirmListener(yes -> {
            if (!answered) {
                answered = true;
                action.run();
            }
        });
    }

    /** What is done cannot be taken back. */
    public Question grave() {
        setConfirmButtonTheme("error primary");
        return this;
    }
}
