package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.accounts.AccountRow;
import java.util.List;

/** What whoever looks may do with one account: each action by its name and what it brings. */
final class UserActionList extends Div {
    private final String email;
    private final Runnable changed;

    /** @param changed is run when something is different now */
    UserActionList(AccountDesk desk, AccountRow row, Runnable changed) {
        this.email = row.email();
        this.changed = changed;
        addClassName("action-list");
        List<UserAction> actions = new UserActions(desk, row, getLocale()).all();
        if (desk.may(Permission.ROLES) && !row.demo()) {
            add(new RoleChoice(desk, row, changed));
        }
        actions.forEach(action -> add(entry(action)));
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("users.actions.none")));
        }
    }

    private Div entry(UserAction action) {
        Button button = new Button(
                getTranslation("users.do." + action.key()), click -> new AskedAction(action, email, changed).ask());
        if (action.danger()) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        return new Div(button, new Span(getTranslation("users.do." + action.key() + ".text")));
    }
}
