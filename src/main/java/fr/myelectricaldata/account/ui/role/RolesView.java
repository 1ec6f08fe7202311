package fr.myelectricaldata.account.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.NewRole;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.account.role.RoleLabel;
import fr.myelectricaldata.account.role.RoleName;
import fr.myelectricaldata.account.role.Roles;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** A card for each role; whoever may manage roles makes and changes those within their own rights. */
@Route(value = "admin/roles", layout = MainLayout.class)
@Menu(order = 105, icon = "key", title = "menu.roles")
@RolesAllowed("roles")
class RolesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final Roles roles;
    private final AccountPrincipal reader;
    private final RoleTitles titles = new RoleTitles(this);
    private final Div cards = new Div();

    RolesView(Roles roles, AuthenticationContext authentication) {
        this.roles = roles;
        this.reader = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        addClassName("view");
        cards.addClassName("roles");
        Button create = new Button(getTranslation("roles.new"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        add(new ViewHeader(getTranslation("menu.roles"), create).withLead(getTranslation("roles.lead")), cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.roles");
    }

    private void show() {
        Map<String, Integer> members = roles.members();
        cards.removeAll();
        roles.all()
                .forEach(role -> cards.add(new RoleCard(
                        role, members.getOrDefault(role.id(), 0), reader.rights(), () -> edit(role), () -> {
                            roles.delete(reader, role.id());
                            done("roles.deleted", role);
                        })));
    }

    private void create() {
        new RoleDialog(
                        null,
                        reader.rights(),
                        draft -> done(
                                "roles.created",
                                roles.create(
                                        reader,
                                        new NewRole(
                                                new RoleName(draft.name()),
                                                new RoleLabel(draft.title(), draft.description()),
                                                draft.permissions()))))
                .open();
    }

    private void edit(Role role) {
        new RoleDialog(
                        role,
                        reader.rights(),
                        draft -> done(
                                "roles.saved",
                                role.system()
                                        ? roles.permit(reader, role.id(), draft.permissions())
                                        : roles.edit(
                                                reader,
                                                role.id(),
                                                new RoleLabel(draft.title(), draft.description()),
                                                draft.permissions())))
                .open();
    }

    private void done(String what, Role role) {
        show();
        Notification.show(getTranslation(what, titles.of(role)));
    }
}
