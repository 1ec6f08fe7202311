package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.accounts.AccountRow;
import java.util.List;

/** Gives one account another role; asks first, and can be taken back. */
final class RoleChoice extends Div {
    private final Select<Role> choice = new Select<>();
    private final Role before;

    RoleChoice(AccountDesk desk, AccountRow row, Runnable changed) {
        List<Role> roles = desk.roles().all();
        before = roles.stream()
                .filter(role -> role.id().equals(row.account().rights().roleId()))
                .findFirst()
                .orElseThrow();
        choice.setLabel(getTranslation("users.role"));
        choice.setItems(roles);
        choice.setItemLabelGenerator(this::title);
        choice.setValue(before);
        choice.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                ask(desk, row, chosen.getValue(), changed);
            }
        });
        addClassName("role-choice");
        add(choice);
    }

    private void ask(AccountDesk desk, AccountRow row, Role wanted, Runnable changed) {
        UserAction give = UserAction.undoable(
                "role",
                () -> desk.roles().give(desk.actor(), row.id(), wanted.id()),
                () -> desk.roles().give(desk.actor(), row.id(), before.id()));
        new AskedAction(give, row.email(), changed)
                .ask(getTranslation("users.do.role.to", title(wanted)), () -> choice.setValue(before));
    }

    private String title(Role role) {
        return role.titleKey().map(this::getTranslation).orElse(role.displayName());
    }
}
