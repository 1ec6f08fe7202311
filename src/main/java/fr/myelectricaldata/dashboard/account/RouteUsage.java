package fr.myelectricaldata.dashboard.account;

import fr.myelectricaldata.quota.QuotaHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked for at one address over several days.
 *
 * @param name as in {@link QuotaHistory.Route}
 */
record RouteUsage(String name, int upstream, int cached, int refused) {
    /** The busiest first. */
    static List<RouteUsage> of(List<QuotaHistory.Day> days) {
        Map<String, RouteUsage> routes = new TreeMap<>();
        days.stream()
                .flatMap(day -> day.routes().stream())
                .map(route -> new RouteUsage(route.name(), route.upstream(), route.cached(), route.refused()))
                .forEach(one -> routes.merge(one.name(), one, RouteUsage::plus));
        return routes.values().stream()
                .sorted(Comparator.comparingInt(RouteUsage::total).reversed())
                .toList();
    }

    int total() {
        return upstream + cached + refused;
    }

    private RouteUsage plus(RouteUsage other) {
        return new RouteUsage(name, upstream + other.upstream, cached + other.cached, refused + other.refused);
    }
}
