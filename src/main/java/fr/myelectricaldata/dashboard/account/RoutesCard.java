package fr.myelectricaldata.dashboard.account;

import fr.myelectricaldata.quota.QuotaRoutes;
import fr.myelectricaldata.ui.Card;
import fr.myelectricaldata.ui.Formats;
import fr.myelectricaldata.ui.Words;
import fr.myelectricaldata.ui.chart.ChartTable;
import fr.myelectricaldata.ui.chart.DataTable;
import java.util.List;

/** The same units, by who asked: an address of the API, or these pages. */
final class RoutesCard extends Card {
    RoutesCard(List<RouteUsage> routes, Words words) {
        super(words.text("usage.routes"));
        List<String> columns = List.of(
                words.text("usage.column.route"),
                words.text("usage.upstream"),
                words.text("usage.cached"),
                words.text("usage.refused"));
        List<List<String>> rows =
                routes.stream().map(route -> row(route, words)).toList();
        add(new DataTable(ChartTable.ofTexts(words.text("usage.routes.text"), columns, rows)));
    }

    private static List<String> row(RouteUsage route, Words words) {
        Formats formats = words.formats();
        String name = route.name().equals(QuotaRoutes.PAGES) ? words.text("usage.pages") : route.name();
        return List.of(
                name,
                formats.integer(route.upstream()),
                formats.integer(route.cached()),
                formats.integer(route.refused()));
    }
}
