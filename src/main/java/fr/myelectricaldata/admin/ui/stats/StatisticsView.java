package fr.myelectricaldata.admin.ui.stats;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.stats.History;
import fr.myelectricaldata.admin.stats.Statistics;
import fr.myelectricaldata.admin.stats.Stretch;
import fr.myelectricaldata.ui.EmptyState;
import fr.myelectricaldata.ui.LoadedPanel;
import fr.myelectricaldata.ui.Segments;
import fr.myelectricaldata.ui.ViewHeader;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartCard;
import fr.myelectricaldata.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the service is doing: now, and over a day, a month or a year, as its address says: {@code ?span=month}. */
@Route(value = "admin", layout = MainLayout.class)
@Menu(order = 100, icon = "chart", title = "menu.stats")
@RolesAllowed("admin_dashboard")
class StatisticsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String SPAN = "span";

    private final Statistics statistics;
    private final AccountPrincipal actor;
    private final Segments<Stretch> choice = new Segments<>(getTranslation("stats.span"), this::go);
    private final LoadedPanel<History> charts = new LoadedPanel<>(this::draw);

    StatisticsView(Statistics statistics, AuthenticationContext authentication) {
        this.statistics = statistics;
        this.actor = authentication
                .getAuthenticatedUser(AccountPrincipal.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        addClassName("view");
        for (Stretch stretch : Stretch.values()) {
            choice.choice(stretch, getTranslation("stats.span." + stretch));
        }
        Div board = new Div(new LiveFigures(statistics, actor), charts);
        board.addClassName("stack");
        add(new ViewHeader(getTranslation("stats.title"), choice).withLead(getTranslation("stats.lead")), board);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stats.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SPAN)
                .orElse("");
        Stretch stretch = Arrays.stream(Stretch.values())
                .filter(one -> word(one).equals(wanted))
                .findFirst()
                .orElse(Stretch.DAY);
        choice.press(stretch);
        charts.load(progress -> statistics.history(actor, stretch));
    }

    private static String word(Stretch stretch) {
        return stretch.name().toLowerCase(Locale.ROOT);
    }

    private void go(Stretch stretch) {
        getUI().ifPresent(ui -> ui.navigate(StatisticsView.class, QueryParameters.simple(Map.of(SPAN, word(stretch)))));
    }

    private List<Component> draw(History history) {
        if (history.empty()) {
            return List.of(LoadedPanel.card(
                    new EmptyState("chart", getTranslation("stats.empty"), getTranslation("stats.empty.text"))));
        }
        Words words = new Words(getLocale());
        Div grid = new Div();
        grid.addClassName("grid");
        new HistoryCharts(history, words).all().forEach(chart -> {
            ChartCard card = new ChartCard(chart.title());
            card.addClassName("span-6");
            card.show(chart.content());
            grid.add(card);
        });
        List<Component> parts = new ArrayList<>();
        parts.add(grid);
        String period = history.stretch().byHour() ? words.text("stats.today") : new TimeAxis(history, words).period();
        parts.add(new RouteTable(history.routes(), period, words));
        return parts;
    }
}
