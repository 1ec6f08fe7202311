package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import fr.myelectricaldata.admin.accounts.AccountRow;

/** What can be done with one row of the grid, without leaving it. */
final class UserDialog extends Dialog {
    /** @param changed is run when something is different now */
    UserDialog(AccountDesk desk, AccountRow row, Runnable changed) {
        setHeaderTitle(row.email());
        setWidth("560px");
        Runnable done = () -> {
            close();
            changed.run();
        };
        add(new UserActionList(desk, row, done));
        getFooter()
                .add(
                        new Button(getTranslation("users.page"), click -> {
                            close();
                            UI.getCurrent().navigate(UserView.class, row.id().toString());
                        }),
                        new Button(getTranslation("action.close"), click -> close()));
    }
}
