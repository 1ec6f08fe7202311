package fr.myelectricaldata.admin.stats;

import java.time.Instant;

/**
 * What is true at this moment.
 *
 * @param cached units of the Paris day that what is kept answered
 * @param upstream units of the Paris day that went to Enedis
 * @param refused calls of the day that a quota turned away
 * @param enedisCalls granted in the sliding hour, of the busiest API family
 * @param enedisCeiling of each family
 * @param due points that were ordered and not looked at yet
 * @param historyCalls that histories still need, as far as is known
 */
public record Now(
        Instant at,
        int users,
        int points,
        long cached,
        long upstream,
        long refused,
        int enedisCalls,
        int enedisCeiling,
        int due,
        int historyCalls) {
    /** Of what was answered today, how much came from what is kept; 0 when nothing was asked. */
    public double cachedShare() {
        return cached + upstream == 0 ? 0 : (double) cached / (cached + upstream);
    }
}
