package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The overview on the wire; instants are UTC with {@code Z}, whole seconds.
 *
 * @param pointsLastHour points whose look or history was finished in the last hour
 * @param pointsPerHour the ceiling: calls that Enedis grants an hour, divided by those that a point takes
 * @param troubles points whose last attempt failed, by reason
 */
record CollectionStatus(
        @JsonProperty("points_last_hour") int pointsLastHour,
        @JsonProperty("points_per_hour") int pointsPerHour,
        Daily daily,
        Backlog backlog,
        Map<String, Integer> troubles,
        Enedis enedis) {

    /**
     * @param everyDays each point has its turn every so many days
     * @param spreadSeconds over which the turns of a day are spread
     */
    record Daily(
            long points,
            @JsonProperty("calls_per_round") long callsPerRound,
            @JsonProperty("calls_per_hour") int callsPerHour,
            @JsonProperty("every_days") int everyDays,
            @JsonProperty("spread_seconds") long spreadSeconds,
            @JsonProperty("last_run") @Nullable String lastRun,
            @JsonProperty("next_run") @Nullable String nextRun) {
        static Daily of(CollectionOverview.Daily daily) {
            return new Daily(
                    daily.points(),
                    daily.callsPerRound(),
                    daily.callsPerHour(),
                    daily.everyDays(),
                    daily.spread().toSeconds(),
                    seconds(daily.lastRun()),
                    seconds(daily.nextRun()));
        }
    }

    /** @param historyCalls that are left, as far as is known */
    record Backlog(
            @JsonProperty("daily_points") int dailyPoints,
            @JsonProperty("history_points") int historyPoints,
            @JsonProperty("history_calls") int historyCalls) {}

    /** @param callsLastHour by API family, of {@code callsPerHour} each */
    record Enedis(
            @JsonProperty("calls_per_hour") int callsPerHour,
            @JsonProperty("calls_last_hour") Map<String, Integer> callsLastHour,
            @JsonProperty("last_success") @Nullable String lastSuccess,
            @JsonProperty("last_failure") @Nullable String lastFailure) {
        static Enedis of(UpstreamStatus.Snapshot upstream) {
            return new Enedis(
                    upstream.callsPerHour(),
                    new TreeMap<>(upstream.callsLastHour()),
                    seconds(upstream.lastSuccess()),
                    seconds(upstream.lastFailure()));
        }
    }

    static CollectionStatus of(CollectionOverview overview) {
        Map<String, Integer> troubles = new TreeMap<>();
        overview.troubles().forEach((reason, points) -> troubles.put(reason.name(), points));
        return new CollectionStatus(
                overview.pointsLastHour(),
                overview.daily().pointsPerHour(),
                Daily.of(overview.daily()),
                new Backlog(
                        overview.daily().due(),
                        overview.history().points(),
                        overview.history().chunks()),
                troubles,
                Enedis.of(overview.upstream()));
    }

    private static @Nullable String seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
