package fr.myelectricaldata.admin.ui.logs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.logs.LogLine;
import fr.myelectricaldata.ui.Chip;
import fr.myelectricaldata.ui.Notice;
import fr.myelectricaldata.ui.Poller;
import fr.myelectricaldata.ui.Question;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the gateway says of its work: filtered, opened, followed live, taken away as a file. */
@Route(value = "admin/logs", layout = MainLayout.class)
@Menu(order = 130, icon = "table", title = "menu.logs")
@RolesAllowed("logs")
class LogsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String PATH = "admin/logs";
    private static final Duration LIVE = Duration.ofSeconds(2);
    private static final int PAGE = 300;
    private static final int MOST = 3_000;
    private static final int TOLD_MILLISECONDS = 5_000;

    private final LogDesk desk;
    private final AccountPrincipal actor;
    private final LogsFilter filter;
    private final LogsGrid grid;
    private final Span count = new Span();
    private final Div oneRequest = new Div();
    private final Div notice = new Div();
    private final Button more;
    private final Button follow;
    private final Poller<Found> poller;
    private volatile LogsQuery query = LogsQuery.ALL;
    private volatile int wanted = PAGE;
    private boolean live;

    /** @param more are there older ones? */
    private record Found(List<LogLine> lines, boolean more, boolean whole) {}

    LogsView(LogDesk desk) {
        this.desk = desk;
        this.actor = desk.actor();
        addClassName("view");
        filter = new LogsFilter(this::change);
        grid = new LogsGrid(id -> change(query.withRequest(id)));
        follow = new Button("", click -> follow(!live));
        more = new Button(getTranslation("logs.older"), click -> older());
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        Div bar = new Div(filter, tools());
        bar.addClassName("filter-bar");
        Div below = new Div(count, more);
        below.addClassName("actions");
        oneRequest.addClassName("selection-bar");
        Div card = new Div(bar, oneRequest, notice, grid, below);
        card.addClassNames("card", "grid-frame");
        add(new ViewHeader(getTranslation("logs.title")).withLead(getTranslation("logs.lead")), card);
        poller = new Poller<>(this, LIVE, this::find, this::show);
        follow(false);
    }

    private Div tools() {
        Div tools = new Div(
                follow, new LogsFiles(desk, () -> query.filter(desk.clock().instant())));
        tools.addClassName("actions");
        if (desk.mayClear()) {
            tools.add(new Button(getTranslation("logs.clear"), click -> askToClear()));
        }
        return tools;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("logs.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = LogsAddress.read(event.getLocation().getQueryParameters());
        wanted = PAGE;
        filter.show(query);
        showRequest();
        if (isAttached()) {
            poller.again();
        }
    }

    private void change(LogsQuery other) {
        boolean byFilter = other.request().equals(query.request());
        query = other;
        wanted = PAGE;
        if (!byFilter) {
            filter.show(other);
        }
        showRequest();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, LogsAddress.write(other)));
        poller.again();
    }

    private void showRequest() {
        oneRequest.removeAll();
        oneRequest.setVisible(!query.request().isEmpty());
        if (oneRequest.isVisible()) {
            oneRequest.add(
                    new Span(getTranslation("logs.one-request", query.request())),
                    new Button(getTranslation("logs.all-requests"), click -> change(query.withRequest(""))));
        }
    }

    private void older() {
        wanted = Math.min(MOST, wanted + PAGE);
        poller.again();
    }

    private void follow(boolean on) {
        live = on;
        follow.setText(getTranslation(on ? "logs.pause" : "logs.follow"));
        follow.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        if (on) {
            poller.again();
        }
    }

    /** On the poller's thread. */
    private Found find() {
        int asked = wanted;
        List<LogLine> found = desk.book().find(actor, query.filter(desk.clock().instant()), 0, asked + 1);
        boolean older = found.size() > asked;
        return new Found(
                older ? found.subList(0, asked) : found, older, desk.book().whole(actor));
    }

    private boolean show(Found found) {
        grid.show(found.lines());
        filter.offer(found.lines().stream().map(LogLine::module).distinct().toList());
        count.setText(getTranslation("logs.found", found.lines().size()));
        more.setVisible(found.more() && found.lines().size() < MOST);
        notice.removeAll();
        if (!found.whole()) {
            notice.add(new Notice(Chip.Tone.WARN, getTranslation("logs.not-whole")));
        }
        return live;
    }

    private void askToClear() {
        new Question(
                        getTranslation("logs.clear.sure"),
                        getTranslation("logs.clear.text"),
                        getTranslation("logs.clear"),
                        this::clear)
                .grave()
                .open();
    }

    private void clear() {
        int cleared = desk.book().clear(actor, Set.of());
        Notification.show(getTranslation("logs.cleared", cleared), TOLD_MILLISECONDS, Position.BOTTOM_CENTER);
        poller.again();
    }
}
