package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.admin.accounts.AccountDirectory;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountQuery.Sort;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.FoldedColumns;
import fr.myelectricaldata.ui.Formats;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Accounts, page by page as they are scrolled to. On a phone the columns give way to one that holds everything; both are drawn in
 * the browser from the same few values, so a row costs no component here.
 */
final class UsersGrid extends Grid<AccountRow> {
    private static final int PAGE = 50;

    private final AccountDirectory directory;
    private final AccountPrincipal actor;
    private final Formats formats;
    private AccountQuery query = AccountQuery.ALL;

    /** @param act what the button of a row does */
    UsersGrid(AccountDirectory directory, AccountPrincipal actor, Consumer<AccountRow> act) {
        this.directory = directory;
        this.actor = actor;
        this.formats = new Formats(getLocale());
        addClassName("users-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setPageSize(PAGE);
        setMultiSort(false);
        setSelectionMode(SelectionMode.MULTI);
        getElement().setAttribute("aria-label", getTranslation("users.title"));
        who().setHeader(getTranslation("users.account")).setSortProperty(Sort.EMAIL.name());
        column(Sort.ROLE, "users.role", "124px", this::role);
        number(Sort.POINTS, "users.points", AccountRow::points);
        number(null, "users.upstream", row -> row.usage().upstream());
        number(null, "users.cached", row -> row.usage().cached());
        states();
        column(
                Sort.CREATED,
                "users.created",
                "136px",
                row -> formats.day(Paris.dayOf(row.account().createdAt())));
        buttons(act);
        card(act);
        setEmptyStateComponent(
                new EmptyState("user", getTranslation("users.empty"), getTranslation("users.empty.text")));
        setDataProvider(new CallbackDataProvider<>(this::page, all -> directory.count(actor, query), AccountRow::id));
        FoldedColumns.fold(this);
    }

    void show(AccountQuery wanted) {
        query = wanted;
        getDataProvider().refreshAll();
    }

    /** Marks the column by which the rows are sorted, without sorting again. */
    void mark(AccountQuery wanted) {
        getColumns().stream()
                .filter(column -> wanted.sort().name().equals(column.getKey()))
                .findFirst()
                .ifPresent(column -> sort(List.of(new GridSortOrder<>(
                        column, wanted.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING))));
    }

    /** What is shown: the filter, in the order of the column that the reader chose, else the filter's own. */
    AccountQuery query() {
        return getSortOrder().stream()
                .findFirst()
                .map(order -> query.sortedBy(
                        Sort.valueOf(order.getSorted().getKey()), order.getDirection() == SortDirection.ASCENDING))
                .orElseGet(() -> query.sortedBy(AccountQuery.ALL.sort(), AccountQuery.ALL.ascending()));
    }

    private Stream<AccountRow> page(Query<AccountRow, Void> wanted) {
        return directory.find(actor, query(), wanted.getOffset(), wanted.getLimit()).stream();
    }

    private Column<AccountRow> who() {
        return wide(addColumn(LitRenderer.<AccountRow>of("""
                        <div class="grid-two"><a href="admin/users/${item.id}">${item.email}</a><small>${item.client}</small></div>""")
                        .withProperty("id", row -> row.id().toString())
                        .withProperty("email", AccountRow::email)
                        .withProperty("client", row -> row.account().clientId())))
                .setKey(Sort.EMAIL.name())
                .setFlexGrow(1)
                .setWidth("170px");
    }

    /** Widths are fixed: the browser would measure before there is a row. */
    private void column(Sort sort, String key, String width, Function<AccountRow, String> text) {
        wide(addColumn(text::apply))
                .setHeader(getTranslation(key))
                .setKey(sort.name())
                .setSortProperty(sort.name())
                .setFlexGrow(0)
                .setWidth(width);
    }

    private void number(@Nullable Sort sort, String key, ToIntFunction<AccountRow> value) {
        Column<AccountRow> column = wide(addColumn(row -> formats.integer(value.applyAsInt(row))))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth(sort == null ? "104px" : "126px");
        if (sort != null) {
            column.setKey(sort.name()).setSortProperty(sort.name());
        }
    }

    private void states() {
        wide(addColumn(LitRenderer.<AccountRow>of("<span class=\"chip ${item.tone}\">${item.state}</span>")
                        .withProperty("tone", row -> tone(row))
                        .withProperty("state", this::state)))
                .setHeader(getTranslation("users.state"))
                .setKey(Sort.STATE.name())
                .setSortProperty(Sort.STATE.name())
                .setFlexGrow(0)
                .setWidth("142px");
    }

    private void buttons(Consumer<AccountRow> act) {
        wide(addColumn(LitRenderer.<AccountRow>of("""
                        <button class="tool" title="${item.name}" aria-label="${item.name}" @click="${act}">⋯</button>""")
                        .withProperty("name", row -> getTranslation("users.actions.of", row.email()))
                        .withFunction("act", act::accept)))
                .setHeader("")
                .setFlexGrow(0)
                .setFrozenToEnd(true)
                .setWidth("54px");
    }

    private void card(Consumer<AccountRow> act) {
        addColumn(LitRenderer.<AccountRow>of("""
                        <div class="grid-card"><div class="grid-two"><a href="admin/users/${item.id}">${item.email}</a>
                        <small>${item.facts}</small><span class="chip ${item.tone}">${item.state}</span></div>
                        <button class="tool" aria-label="${item.name}" @click="${act}">⋯</button></div>""")
                        .withProperty("id", row -> row.id().toString())
                        .withProperty("email", AccountRow::email)
                        .withProperty("facts", this::facts)
                        .withProperty("tone", row -> tone(row))
                        .withProperty("state", this::state)
                        .withProperty("name", row -> getTranslation("users.actions.of", row.email()))
                        .withFunction("act", act::accept))
                .setHeader(getTranslation("users.account"));
    }

    private static Column<AccountRow> wide(Column<AccountRow> column) {
        return FoldedColumns.wideOnly(column);
    }

    private String facts(AccountRow row) {
        return getTranslation(
                "users.facts",
                role(row),
                row.points(),
                row.usage().upstream(),
                row.usage().cached());
    }

    private String role(AccountRow row) {
        Rights rights = row.account().rights();
        return rights.titleKey().map(this::getTranslation).orElse(rights.displayName());
    }

    private String state(AccountRow row) {
        if (row.demo()) {
            return getTranslation("users.demo");
        }
        return getTranslation(row.active() ? row.verified() ? "users.active" : "users.to-confirm" : "users.off");
    }

    private static String tone(AccountRow row) {
        return row.demo() || row.active() && !row.verified() ? "quiet" : row.active() ? "ok" : "warn";
    }
}
