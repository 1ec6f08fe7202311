package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.admin.accounts.AccountFigures;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.ui.ErrorText;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everybody's accounts: find them, look at them, act on one or on several. */
@Route(value = "admin/users", layout = MainLayout.class)
@Menu(order = 105, icon = "user", title = "menu.users")
@RolesAllowed("users")
class UsersView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String PATH = "admin/users";
    private static final int TOLD_MILLISECONDS = 5_000;

    private final AccountDesk desk;
    private final UsersGrid grid;
    private final UsersFilter filter;
    private final Div figures = new Div();
    private final Span count = new Span();
    private final Div chosen = new Div();

    UsersView(AccountDesk desk) {
        this.desk = desk;
        addClassName("view");
        grid = new UsersGrid(desk.directory(), desk.actor(), row -> new UserDialog(desk, row, this::refresh).open());
        filter = new UsersFilter(this::change);
        ViewHeader header = new ViewHeader(getTranslation("users.title")).withLead(getTranslation("users.lead"));
        figures.addClassName("counts");
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        Div bar = new Div(filter, tools());
        bar.addClassName("filter-bar");
        chosen.addClassNames("selection-bar");
        chosen.setVisible(false);
        Div card = new Div(bar, chosen, grid, count);
        card.addClassNames("card", "grid-frame");
        add(header, figures, card);
        grid.addSelectionListener(selection -> choose(selection.getAllSelectedItems()));
        grid.addSortListener(sorted -> address());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AccountQuery query = UsersAddress.read(event.getLocation().getQueryParameters());
        filter.offer(desk.roles().all());
        filter.show(query);
        grid.show(query);
        grid.mark(query);
        count();
    }

    AccountDesk desk() {
        return desk;
    }

    private Div tools() {
        Div tools = new Div();
        tools.addClassName("actions");
        if (desk.may(Permission.USERS_EDIT)) {
            Button invite = new Button(
                    getTranslation("users.invite"),
                    click -> new InviteDialog(email -> {
                                desk.help().invite(desk.actor(), email, null, getLocale());
                                refresh();
                            })
                            .open());
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(invite);
        }
        tools.add(new UsersExport(desk, grid::query));
        return tools;
    }

    private void change(UnaryOperator<AccountQuery> change) {
        grid.deselectAll();
        grid.show(change.apply(grid.query()));
        count();
        address();
    }

    /** The address follows without a new entry in the browser's history. */
    private void address() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, UsersAddress.write(grid.query())));
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        count();
    }

    private void count() {
        Formats formats = new Formats(getLocale());
        int found = desk.directory().count(desk.actor(), grid.query());
        count.setText(getTranslation("users.found", found, formats.integer(found)));
        AccountFigures all = desk.directory().figures(desk.actor());
        figures.setText(getTranslation(
                "users.figures",
                formats.integer(all.total()),
                formats.integer(all.active()),
                formats.integer(all.verified()),
                all.administrators(),
                formats.integer(all.newThisMonth())));
    }

    private void choose(Set<AccountRow> rows) {
        chosen.removeAll();
        chosen.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            return;
        }
        chosen.add(new Span(getTranslation("users.chosen", rows.size())));
        if (desk.may(Permission.USERS_EDIT)) {
            chosen.add(new Button(getTranslation("users.do.quota"), click -> askForQuotas(rows)));
        }
        chosen.add(new Button(getTranslation("users.unchoose"), click -> grid.deselectAll()));
    }

    private void askForQuotas(Set<AccountRow> rows) {
        new Question(
                        getTranslation("users.quotas.sure", rows.size()),
                        getTranslation("users.do.quota.text"),
                        getTranslation("users.do.quota"),
                        () -> resetQuotas(rows))
                .open();
    }

    private void resetQuotas(Set<AccountRow> rows) {
        Set<AccountId> ids =
                rows.stream().filter(row -> !row.demo()).map(AccountRow::id).collect(Collectors.toSet());
        String told;
        try {
            desk.administration().resetQuotas(desk.actor(), ids);
            told = getTranslation("users.quotas.done", ids.size());
        } catch (DomainException refused) {
            told = ErrorText.of(refused, getLocale()).what();
        }
        Notification.show(told, TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
        refresh();
    }
}
