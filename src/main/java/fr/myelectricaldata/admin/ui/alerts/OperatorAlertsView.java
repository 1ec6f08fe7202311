package fr.myelectricaldata.admin.ui.alerts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.alerts.OperatorAlerts;
import fr.myelectricaldata.admin.alerts.OperatorAlerts.Board;
import fr.myelectricaldata.notification.operator.AlertKind;
import fr.myelectricaldata.notification.operator.Delivery;
import fr.myelectricaldata.notification.operator.OperatorChannels.Channel;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which ways operators are told what, a test for each, and what became of the last messages; follows them live. */
@Route(value = "admin/notifications", layout = MainLayout.class)
@Menu(order = 138, icon = "bell", title = "menu.alerts")
@RolesAllowed("settings")
class OperatorAlertsView extends Div implements HasDynamicTitle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Words words = new Words(getLocale());
    private final Div deliveries = new Div();
    private @Nullable List<Delivery> shown;

    OperatorAlertsView(OperatorAlerts alerts, AuthenticationContext authentication) {
        AccountPrincipal operator =
                authentication.getAuthenticatedUser(AccountPrincipal.class).orElseThrow();
        addClassName("view");
        Board board = alerts.board(operator);
        Div channels = new Div();
        channels.addClassName("grid");
        board.channels()
                .forEach(channel ->
                        channels.add(new ChannelCard(channel, () -> alerts.test(operator, channel.name()))));
        Card last = new Card(words.text("alert.last"));
        last.setContent(deliveries);
        Card switches = new Card(words.text("alert.switches"));
        switches.setContent(switches(board.channels()));
        Div stack = new Div(channels, last, switches);
        stack.addClassName("stack");
        add(new ViewHeader(words.text("menu.alerts")).withLead(words.text("alert.lead")), stack);
        show(board);
        new Poller<>(this, LOOK_EVERY, () -> alerts.board(operator), this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.alerts");
    }

    /** There is always something to wait for. */
    private boolean show(Board board) {
        if (!board.deliveries().equals(shown)) {
            shown = board.deliveries();
            deliveries.removeAll();
            deliveries.add(
                    shown.isEmpty()
                            ? new EmptyState("check", words.text("alert.none"), words.text("alert.none.text"))
                            : list(shown));
        }
        return true;
    }

    private UnorderedList list(List<Delivery> all) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("tokens", "notices-list");
        all.forEach(delivery -> list.add(new DeliveryRow(delivery, words)));
        return list;
    }

    private DataTable switches(List<Channel> channels) {
        List<String> columns = new ArrayList<>(List.of(words.text("alert.column.kind")));
        channels.forEach(channel -> columns.add(words.text("alert.channel." + channel.name())));
        List<List<String>> rows = AlertKind.switchable().stream()
                .map(kind -> {
                    List<String> row = new ArrayList<>(List.of(words.text("alert." + kind) + " (" + kind.word() + ")"));
                    channels.forEach(
                            channel -> row.add(words.text(channel.kinds().contains(kind) ? "alert.on" : "alert.off")));
                    return row;
                })
                .toList();
        return new DataTable(ChartTable.ofTexts(words.text("alert.switches.text"), columns, rows));
    }
}
