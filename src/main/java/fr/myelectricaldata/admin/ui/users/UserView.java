package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** One account, for those who run the service: what it is, what it holds, how it is used, what was done to it. */
@Route(value = "admin/users", layout = MainLayout.class)
@RolesAllowed("users")
class UserView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final AccountDesk desk;
    private final UserCards cards;

    UserView(AccountDesk desk, UserCards cards) {
        this.desk = desk;
        this.cards = cards;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        AccountRow row = AccountId.read(id)
                .flatMap(account -> desk.directory().get(desk.actor(), account))
                .orElseThrow(NotFoundException::new);
        show(row);
    }

    private void show(AccountRow row) {
        removeAll();
        add(new ViewHeader(row.email()));
        add(cards.of(
                row,
                getLocale(),
                () -> desk.directory()
                        .get(desk.actor(), row.id())
                        .ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.navigate(UsersView.class)))));
    }
}
