package fr.myelectricaldata.quota.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.quota.QuotaHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * The history on the wire, with the words of {@link UsageStats}.
 *
 * @param end the last day, included
 * @param days every day from start to end, ascending
 */
record UsageDays(LocalDate start, LocalDate end, List<Day> days) {
    record Day(
            LocalDate date,
            @JsonProperty("cached_requests") int cachedRequests,
            @JsonProperty("no_cache_requests") int noCacheRequests,
            @JsonProperty("refused_requests") int refusedRequests,
            List<Route> routes) {
        static Day of(QuotaHistory.Day day) {
            return new Day(
                    day.day(),
                    day.cached(),
                    day.upstream(),
                    day.refused(),
                    day.routes().stream().map(Route::of).toList());
        }
    }

    /** @param route the pattern of an address, or {@code pages} */
    record Route(
            String route,
            @JsonProperty("cached_requests") int cachedRequests,
            @JsonProperty("no_cache_requests") int noCacheRequests,
            @JsonProperty("refused_requests") int refusedRequests) {
        static Route of(QuotaHistory.Route route) {
            return new Route(route.name(), route.cached(), route.upstream(), route.refused());
        }
    }

    static UsageDays of(DateRange range, List<QuotaHistory.Day> days) {
        return new UsageDays(
                range.start(), range.last(), days.stream().map(Day::of).toList());
    }
}
