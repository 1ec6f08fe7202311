package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.quota.QuotaKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody's units of one route.
 *
 * @param name the pattern of an address, or {@link fr.myelectricaldata.quota.QuotaRoutes#PAGES}
 * @param cached answered from what is kept
 * @param upstream that went to Enedis
 */
public record RouteUse(String name, long cached, long upstream) {
    public long total() {
        return cached + upstream;
    }

    private RouteUse plus(RouteUse other) {
        return new RouteUse(name, cached + other.cached, upstream + other.upstream);
    }

    /** @param units by label of {@link Statistic#ROUTE} */
    static List<RouteUse> of(Map<String, Long> units) {
        Map<String, RouteUse> routes = new TreeMap<>();
        units.forEach((label, used) -> {
            int space = label.indexOf(' ');
            String name = label.substring(space + 1);
            boolean cached = label.startsWith(QuotaKind.CACHED.name());
            routes.merge(name, new RouteUse(name, cached ? used : 0, cached ? 0 : used), RouteUse::plus);
        });
        return routes.values().stream()
                .sorted(Comparator.comparingLong(RouteUse::total).reversed().thenComparing(RouteUse::name))
                .toList();
    }
}
