package fr.myelectricaldata.admin.ui.connections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.connections.Connections;
import fr.myelectricaldata.ui.ActionButton;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Whether those whom this program speaks to answer, and whose fault it is when they do not. */
@Route(value = "admin/connections", layout = MainLayout.class)
@Menu(order = 133, icon = "plug", title = "menu.connections")
@RolesAllowed("admin_dashboard")
class ConnectionsView extends Div implements HasDynamicTitle {
    ConnectionsView(Connections connections, AuthenticationContext authentication) {
        addClassName("view");
        AccountPrincipal actor = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        List<ConnectionRow> rows = connections.names(actor).stream()
                .map(name -> new ConnectionRow(name, () -> connections.test(actor, name)))
                .toList();
        Div list = new Div();
        list.addClassName("setting-list");
        rows.forEach(list::add);
        Card card = new Card(
                getTranslation("connections.title"),
                new ActionButton(getTranslation("connections.test-all"), () -> rows.forEach(ConnectionRow::test)));
        card.setContent(list);
        add(new ViewHeader(getTranslation("connections.title")).withLead(getTranslation("connections.lead")), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("connections.title");
    }
}
