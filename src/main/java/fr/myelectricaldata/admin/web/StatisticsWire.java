package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.admin.stats.History;
import fr.myelectricaldata.admin.stats.RouteUse;
import fr.myelectricaldata.admin.stats.Statistic;
import fr.myelectricaldata.admin.stats.Today;
import fr.myelectricaldata.gateway.ApiTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures on the wire; those of a day as MyElectricalData 1.22 named them. */
final class StatisticsWire {
    private StatisticsWire() {}

    record Calls(long cached, @JsonProperty("no_cache") long upstream, long total) {
        static Calls of(long cached, long upstream) {
            return new Calls(cached, upstream, cached + upstream);
        }
    }

    record Heavy(
            @JsonProperty("user_id") String id,
            String email,
            String role,
            @JsonProperty("cached_calls") long cached,
            @JsonProperty("no_cache_calls") long upstream,
            @JsonProperty("total_calls") long total) {
        static Heavy of(Today.Heavy one, ApiTexts texts) {
            var rights = one.account().rights();
            return new Heavy(
                    one.account().id().toString(),
                    one.account().email().value(),
                    rights.titleKey().map(texts::text).orElse(rights.displayName()),
                    one.cached(),
                    one.upstream(),
                    one.cached() + one.upstream());
        }
    }

    /**
     * @param verified accounts whose address is confirmed, as 1.22 counted them
     * @param routes by pattern of the address, the busiest first; {@code pages} stands for the pages of this site
     * @param heaviest at most 20; none for whoever may not see accounts
     */
    record Day(
            @JsonProperty("total_users") int users,
            @JsonProperty("active_users") int verified,
            @JsonProperty("total_pdls") int points,
            @JsonProperty("today_api_calls") Calls calls,
            @JsonProperty("endpoint_stats") Map<String, Calls> routes,
            @JsonProperty("top_users") List<Heavy> heaviest,
            String date) {
        static Day of(Today today, ApiTexts texts) {
            Map<String, Calls> routes = new LinkedHashMap<>();
            today.routes().forEach(route -> routes.put(route.name(), Calls.of(route.cached(), route.upstream())));
            return new Day(
                    today.users(),
                    today.verified(),
                    today.points(),
                    Calls.of(today.cached(), today.upstream()),
                    routes,
                    today.heaviest().stream().map(one -> Heavy.of(one, texts)).toList(),
                    today.day().toString());
        }
    }

    record Route(
            String route,
            long cached,
            @JsonProperty("no_cache") long upstream) {
        static Route of(RouteUse use) {
            return new Route(use.name(), use.cached(), use.upstream());
        }
    }

    /** @param values one for each step, null where nothing was sampled */
    record Series(String name, String label, List<@Nullable Long> values) {}

    /**
     * @param step {@code hour} or {@code day}
     * @param steps the beginning of each, UTC with {@code Z}
     * @param callsPerHour that Enedis grants each API family
     */
    record Past(
            String span,
            String step,
            List<String> steps,
            List<Series> series,
            List<Route> routes,
            @JsonProperty("calls_per_hour") int callsPerHour) {
        static Past of(History history) {
            List<Series> series = new ArrayList<>();
            for (Statistic statistic : Statistic.values()) {
                history.labels(statistic)
                        .forEach(label -> series.add(new Series(
                                statistic.name().toLowerCase(Locale.ROOT), label, history.of(statistic, label))));
            }
            return new Past(
                    history.stretch().name().toLowerCase(Locale.ROOT),
                    history.stretch().byHour() ? "hour" : "day",
                    history.axis().stream().map(Instant::toString).toList(),
                    series,
                    history.routes().stream().map(Route::of).toList(),
                    history.callsPerHour());
        }
    }
}
