package fr.myelectricaldata.dashboard.account;

import com.vaadin.flow.component.html.Div;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.quota.QuotaHistory;
import fr.myelectricaldata.ui.Segments;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.CallChart;
import fr.myelectricaldata.ui.chart.ChartCard;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What the account asked for, day by day and by whom, over a month or three. */
final class UsageCard extends Div {
    private static final List<Integer> SPANS = List.of(30, 90);

    private final Function<DateRange, List<QuotaHistory.Day>> history;
    private final LocalDate today;
    private final Segments<Integer> spans;
    private final ChartCard card;
    private final Div routes = new Div();

    UsageCard(LocalDate today, Function<DateRange, List<QuotaHistory.Day>> history) {
        this.today = today;
        this.history = history;
        spans = new Segments<>(getTranslation("usage.span"), this::show);
        SPANS.forEach(days -> spans.choice(days, getTranslation("usage.days", days)));
        card = new ChartCard(getTranslation("usage.title"), spans);
        routes.addClassName("usage-routes");
        Div stack = new Div(card, routes);
        stack.addClassName("usage");
        add(stack);
        show(SPANS.getFirst());
    }

    private void show(int days) {
        spans.press(days);
        List<QuotaHistory.Day> used = history.apply(DateRange.closed(today.minusDays(days - 1L), today));
        Words words = new Words(getLocale());
        card.show(new CallChart(
                        used.stream()
                                .map(day -> new CallChart.Day(day.day(), day.upstream(), day.cached(), day.refused()))
                                .toList(),
                        words,
                        "usage.title.period")
                .content());
        routes.removeAll();
        List<RouteUsage> byRoute = RouteUsage.of(used);
        if (!byRoute.isEmpty()) {
            routes.add(new RoutesCard(byRoute, words));
        }
    }
}
