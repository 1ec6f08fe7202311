package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.account.Account;
import java.time.LocalDate;
import java.util.List;

/**
 * The Paris day so far.
 *
 * @param users accounts but for the demonstration
 * @param verified those of them whose address is confirmed
 * @param points that somebody holds
 * @param routes the busiest first
 * @param heaviest accounts with the most units; empty for an actor who may not see accounts
 */
public record Today(LocalDate day, int users, int verified, int points, List<RouteUse> routes, List<Heavy> heaviest) {
    public Today {
        routes = List.copyOf(routes);
        heaviest = List.copyOf(heaviest);
    }

    public record Heavy(Account account, long cached, long upstream) {}

    public long cached() {
        return routes.stream().mapToLong(RouteUse::cached).sum();
    }

    public long upstream() {
        return routes.stream().mapToLong(RouteUse::upstream).sum();
    }
}
