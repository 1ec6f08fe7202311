package fr.myelectricaldata.admin.ui.stats;

import com.vaadin.flow.component.html.Paragraph;
import fr.myelectricaldata.admin.stats.RouteUse;
import fr.myelectricaldata.quota.QuotaRoutes;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import java.util.List;

/** Everybody's calls by who asked: an address of the API, or these pages. */
final class RouteTable extends Card {
    private static final int MOST = 20;

    RouteTable(List<RouteUse> routes, String period, Words words) {
        super(words.text("stats.routes.title", period));
        if (routes.isEmpty()) {
            setContent(new Paragraph(words.text("usage.none")));
            return;
        }
        Formats formats = words.formats();
        setContent(new DataTable(ChartTable.ofTexts(
                words.text("stats.routes.text"),
                List.of(
                        words.text("usage.column.route"),
                        words.text("usage.upstream"),
                        words.text("usage.cached"),
                        words.text("stats.share")),
                routes.stream()
                        .limit(MOST)
                        .map(route -> List.of(
                                route.name().equals(QuotaRoutes.PAGES) ? words.text("usage.pages") : route.name(),
                                formats.integer(route.upstream()),
                                formats.integer(route.cached()),
                                formats.percent((double) route.cached() / Math.max(1, route.total()))))
                        .toList())));
    }
}
