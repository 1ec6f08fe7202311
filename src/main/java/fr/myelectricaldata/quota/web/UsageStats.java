package fr.myelectricaldata.quota.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.quota.QuotaUsage;
import java.time.LocalDate;

/**
 * The counters on the wire.
 *
 * @param date the Paris day they belong to
 */
record UsageStats(
        @JsonProperty("cached_requests") int cachedRequests,
        @JsonProperty("no_cache_requests") int noCacheRequests,
        @JsonProperty("cached_limit") int cachedLimit,
        @JsonProperty("no_cache_limit") int noCacheLimit,
        LocalDate date) {
    static UsageStats of(QuotaUsage usage) {
        return new UsageStats(
                usage.cached(), usage.upstream(), usage.cachedLimit(), usage.upstreamLimit(), usage.day());
    }
}
