package fr.myelectricaldata.site.status;

import fr.myelectricaldata.metering.CollectionOverview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page says, and no more: counts of the whole gateway, never of anybody.
 *
 * @param lastAnswer when Enedis last answered, null when not since the start
 * @param lastRun when the look for new days last began, null before the first
 * @param nextRun when it begins next, null when nothing is planned
 * @param pointsLastHour meters whose collection was finished in the last hour
 * @param waiting meters whose turn is to come
 */
record Condition(
        Health enedis,
        @Nullable Instant lastAnswer,
        List<Share> budget,
        @Nullable Instant lastRun,
        @Nullable Instant nextRun,
        int pointsLastHour,
        int waiting) {
    static Condition of(CollectionOverview overview, Instant now) {
        return new Condition(
                Health.of(overview.upstream(), now),
                overview.upstream().lastSuccess(),
                Share.of(overview.upstream()),
                overview.daily().lastRun(),
                overview.daily().nextRun(),
                overview.pointsLastHour(),
                overview.daily().due() + overview.history().points());
    }
}
