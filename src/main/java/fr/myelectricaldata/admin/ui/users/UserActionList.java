package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ErrorText;
import java.util.List;

/** Each action by its name and what it brings; every one asks once, names whom it concerns, and says what came of it. */
final class UserActionList extends Div {
    private static final int UNDO_MILLISECONDS = 10_000;
    private static final int TOLD_MILLISECONDS = 5_000;

    private final String email;
    private final Runnable changed;

    /** @param changed is run when something is different now */
    UserActionList(String email, List<UserAction> actions, Runnable changed) {
        this.email = email;
        this.changed = changed;
        addClassName("action-list");
        actions.forEach(action -> add(entry(action)));
        if (actions.isEmpty()) {
            add(new Paragraph(getTranslation("users.actions.none")));
        }
    }

    private Div entry(UserAction action) {
        Button button = new Button(getTranslation("users.do." + action.key()), click -> ask(action));
        if (action.danger()) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        Span text = new Span(getTranslation("users.do." + action.key() + ".text"));
        return new Div(button, text);
    }

    private void ask(UserAction action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("users.do." + action.key() + ".sure", email));
        dialog.setText(getTranslation("users.do." + action.key() + ".text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("users.do." + action.key()));
        dialog.setConfirmButtonTheme(action.danger() ? "error primary" : "primary");
        dialog.addConfirmListener(confirmed -> run(action));
        dialog.open();
    }

    private void run(UserAction action) {
        if (done(action.run())) {
            tell(action);
            changed.run();
        }
    }

    private boolean done(Runnable action) {
        try {
            action.run();
            return true;
        } catch (DomainException refused) {
            Notification.show(
                    ErrorText.of(refused, UI.getCurrent().getLocale()).what(), TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
            return false;
        }
    }

    private void tell(UserAction action) {
        Notification told = new Notification();
        told.setPosition(Position.BOTTOM_CENTER);
        told.setDuration(action.undo() == null ? TOLD_MILLISECONDS : UNDO_MILLISECONDS);
        Div line = new Div(new Span(getTranslation("users.do." + action.key() + ".done", email)));
        line.addClassName("told");
        Runnable undo = action.undo();
        if (undo != null) {
            line.add(new Button(getTranslation("action.undo"), click -> {
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
