package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The history from both tables: exact daily counters, and how they spread over the routes. */
@Service
class StoredQuotaHistory implements QuotaHistory {
    private final UsageHistory days;
    private final RouteHistory routes;
    private final RouteCounters counters;
    private final QuotaStore store;
    private final Clock clock;

    StoredQuotaHistory(UsageHistory days, RouteHistory routes, RouteCounters counters, QuotaStore store, Clock clock) {
        this.days = days;
        this.routes = routes;
        this.counters = counters;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Day> of(AccountId account, DateRange range) {
        counters.flush();
        Map<LocalDate, Counts> totals = days.counts(account, range);
        LocalDate today = Paris.today(clock);
        if (range.contains(today)) {
            // The rows of today lag a little behind the counters.
            totals.put(today, store.counts(account, today));
        }
        Map<LocalDate, List<RouteHistory.Line>> lines =
                routes.of(account, range).stream().collect(Collectors.groupingBy(RouteHistory.Line::day));
        return range.days()
                .map(day -> day(day, totals.getOrDefault(day, Counts.NONE), lines.getOrDefault(day, List.of())))
                .toList();
    }

    private static Day day(LocalDate day, Counts counts, List<RouteHistory.Line> lines) {
        Map<String, List<RouteHistory.Line>> byRoute = lines.stream()
                .collect(Collectors.groupingBy(RouteHistory.Line::route, TreeMap::new, Collectors.toList()));
        return new Day(
                day,
                counts.upstream(),
                counts.cached(),
                byRoute.entrySet().stream()
                        .map(entry -> route(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Route route(String name, List<RouteHistory.Line> lines) {
        int refused = lines.stream().mapToInt(RouteHistory.Line::refused).sum();
        return new Route(name, used(lines, QuotaKind.UPSTREAM), used(lines, QuotaKind.CACHED), refused);
    }

    private static int used(List<RouteHistory.Line> lines, QuotaKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToInt(RouteHistory.Line::used)
                .sum();
    }
}
