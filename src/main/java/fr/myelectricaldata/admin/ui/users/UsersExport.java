package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.accounts.AccountDirectory;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountRow;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Rows;
import fr.myelectricaldata.table.Table;
import fr.myelectricaldata.table.TableFormat;
import fr.myelectricaldata.ui.TableLink;
import fr.myelectricaldata.ui.Words;
import java.util.List;
import java.util.function.Supplier;

/** The rows of the grid, in its order and with its filter, as a file; page by page, whatever their number. */
final class UsersExport extends Div {
    private static final int PAGE = 500;

    private final AccountDesk desk;
    private final Supplier<AccountQuery> shown;

    UsersExport(AccountDesk desk, Supplier<AccountQuery> shown) {
        this.desk = desk;
        this.shown = shown;
        addClassName("links");
        Words words = new Words(getLocale());
        AccountPrincipal actor = desk.actor();
        for (TableFormat format : TableFormat.values()) {
            add(new TableLink(
                            format,
                            () -> new Table<>(
                                    "accounts", words.text("users.title"), columns(words), rows(actor, shown.get())))
                    .asButton());
        }
    }

    private Rows<AccountRow> rows(AccountPrincipal actor, AccountQuery query) {
        AccountDirectory directory = desk.directory();
        return reader -> {
            directory.exported(actor, query);
            int offset = 0;
            List<AccountRow> page;
            do {
                page = directory.find(actor, query, offset, PAGE);
                page.forEach(reader);
                offset += page.size();
            } while (page.size() == PAGE);
        };
    }

    private static List<Column<AccountRow>> columns(Words words) {
        return List.of(
                Column.text(words.text("signup.email"), AccountRow::email),
                Column.text(words.text("credentials.id"), row -> row.account().clientId()),
                Column.text(
                        words.text("users.role"), row -> row.account().rights().role()),
                Column.text(words.text("users.state"), row -> words.text(row.active() ? "users.active" : "users.off")),
                Column.text(words.text("users.verified"), row -> words.text(row.verified() ? "word.yes" : "word.no")),
                Column.whole(words.text("users.points"), "", row -> (long) row.points()),
                Column.whole(words.text("users.upstream"), "", row ->
                        (long) row.usage().upstream()),
                Column.whole(words.text("users.cached"), "", row ->
                        (long) row.usage().cached()),
                Column.moment(words.text("users.created"), row -> row.account().createdAt()));
    }
}
