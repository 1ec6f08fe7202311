package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.Words;

/** Asks once, naming whom it concerns; says what came of it, and for a while offers to take it back where that can be. */
final class AskedAction {
    private static final int UNDO_MILLISECONDS = 10_000;
    private static final int TOLD_MILLISECONDS = 5_000;

    private final UserAction action;
    private final String email;
    private final Runnable changed;
    private final Words words = new Words(UI.getCurrent().getLocale());

    /** @param changed is run when something is different now */
    AskedAction(UserAction action, String email, Runnable changed) {
        this.action = action;
        this.email = email;
        this.changed = changed;
    }

    void ask() {
        ask(words.text(key(".text")), () -> {});
    }

    /**
     * @param text what the action brings
     * @param left is run when nothing was done
     */
    void ask(String text, Runnable left) {
        Question question = new Question(words.text(key(".sure"), email), text, words.text(key("")), () -> {
            if (done(action.run())) {
                tell();
                changed.run();
            } else {
                left.run();
            }
        });
        question.addCancelListener(cancelled -> left.run());
        (action.danger() ? question.grave() : question).open();
    }

    private String key(String what) {
        return "users.do." + action.key() + what;
    }

    private boolean done(Runnable step) {
        try {
            step.run();
            return true;
        } catch (DomainException refused) {
            Notification.show(ErrorText.of(refused, words.locale()).what(), TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
            return false;
        }
    }

    private void tell() {
        Notification told = new Notification();
        told.setPosition(Position.BOTTOM_CENTER);
        told.setDuration(action.undo() == null ? TOLD_MILLISECONDS : UNDO_MILLISECONDS);
        Div line = new Div(new Span(words.text(key(".done"), email)));
        line.addClassName("told");
        Runnable undo = action.undo();
        if (undo != null) {
            line.add(new ActionButton(words.text("action.undo"), () -> {
                told.close();
                if (done(undo)) {
                    changed.run();
                }
            }));
        }
        told.add(line);
        told.open();
    }
}
