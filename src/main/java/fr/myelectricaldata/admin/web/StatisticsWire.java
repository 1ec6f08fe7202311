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

    record StatsCalls(long cached, @JsonProperty("no_cache") long upstream, long total) {
        static StatsCalls of(long cached, long upstream) {
            return new StatsCalls(cached, upstream, cached + upstream);
        }
    }

    record StatsHeavy(
            @JsonProperty("user_id") String id,
            String email,
            String role,
            @JsonProperty("cached_calls") long cached,
            @JsonProperty("no_cache_calls") long upstream,
            @JsonProperty("total_calls") long total) {
        static StatsHeavy of(Today.Heavy one, ApiTexts texts) {
            var rights = one.account().rights();
            return new StatsHeavy(
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
    record StatsDay(
            @JsonProperty("total_users") int users,
            @JsonProperty("active_users") int verified,
            @JsonProperty("total_pdls") int points,
            @JsonProperty("today_api_calls") StatsCalls calls,
            @JsonProperty("endpoint_stats") Map<String, StatsCalls> routes,
            @JsonProperty("top_users") List<StatsHeavy> heaviest,
            String date) {
        static StatsDay of(Today today, ApiTexts texts) {
            Map<String, StatsCalls> routes = new LinkedHashMap<>();
            today.routes().forEach(route -> routes.put(route.name(), StatsCalls.of(route.cached(), route.upstream())));
            return new StatsDay(
                    today.users(),
                    today.verified(),
                    today.points(),
                    StatsCalls.of(today.cached(), today.upstream()),
                    routes,
                    today.heaviest().stream()
                            .map(one -> StatsHeavy.of(one, texts))
                            .toList(),
                    today.day().toString());
        }
    }

    record StatsRoute(
            String route,
            long cached,
            @JsonProperty("no_cache") long upstream) {
        static StatsRoute of(RouteUse use) {
            return new StatsRoute(use.name(), use.cached(), use.upstream());
        }
    }

    /** @param values one for each step, null where nothing was sampled */
    record StatsSeries(String name, String label, List<@Nullable Long> values) {}

    /**
     * @param step {@code hour} or {@code day}
     * @param steps the beginning of each, UTC with {@code Z}
     * @param callsPerHour that Enedis grants each API family
     */
    record StatsHistory(
            String span,
            String step,
            List<String> steps,
            List<StatsSeries> series,
            List<StatsRoute> routes,
            @JsonProperty("calls_per_hour") int callsPerHour) {
        static StatsHistory of(History history) {
            List<StatsSeries> series = new ArrayList<>();
            for (Statistic statistic : Statistic.values()) {
                history.labels(statistic)
                        .forEach(label -> series.add(new StatsSeries(
                                statistic.name().toLowerCase(Locale.ROOT), label, history.of(statistic, label))));
            }
            return new StatsHistory(
                    history.stretch().name().toLowerCase(Locale.ROOT),
                    history.stretch().byHour() ? "hour" : "day",
                    history.axis().stream().map(Instant::toString).toList(),
                    series,
                    history.routes().stream().map(StatsRoute::of).toList(),
                    history.callsPerHour());
        }
    }
}
