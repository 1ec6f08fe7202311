package fr.myelectricaldata.legacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.quota.QuotaUsage;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The state of an access, with the keys and the forms that clients parse. The counters are those of the requests that
 * reach Enedis; once nothing at all is answered any more, those of all other requests, so that they agree with {@code
 * quota_reached}.
 *
 * @param consentExpirationDate local, {@code %Y-%m-%dT%H:%M:%S} without fraction: clients fail on any other form
 * @param quotaResetAt local, {@code %Y-%m-%dT%H:%M:%S.%f} with fraction: clients fail on any other form
 * @param lastCall always null: nobody keeps it
 * @param ban always false: nobody is banned here
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Access(
        boolean valid,
        String information,
        @JsonProperty("consent_expiration_date") String consentExpirationDate,
        @JsonProperty("call_number") int callNumber,
        @JsonProperty("quota_reached") boolean quotaReached,
        @JsonProperty("quota_limit") int quotaLimit,
        @JsonProperty("quota_reset_at") String quotaResetAt,
        @JsonProperty("last_call") @Nullable String lastCall,
        boolean ban) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    /** What we ask Enedis for (P3Y), for a consent whose end Enedis did not tell. */
    private static final int YEARS_ASKED_FOR = 3;

    /** What may be said of an access; the texts are {@code legacy.access.<state>}. */
    enum State {
        VALID,
        /** Only what is kept is answered for the rest of the day. */
        KEPT_ONLY,
        QUOTA_REACHED,
        CONSENT_LOST,
        PAUSED
    }

    static State stateOf(UsagePoint point, QuotaUsage usage) {
        if (point.heldUntil() != null) {
            return State.CONSENT_LOST;
        }
        if (!point.active()) {
            return State.PAUSED;
        }
        if (usage.cached() >= usage.cachedLimit()) {
            return State.QUOTA_REACHED;
        }
        return usage.upstream() >= usage.upstreamLimit() ? State.KEPT_ONLY : State.VALID;
    }

    static Access of(UsagePoint point, QuotaUsage usage, State state, String information) {
        boolean reached = state == State.QUOTA_REACHED;
        return new Access(
                state == State.VALID || state == State.KEPT_ONLY,
                information,
                SECONDS.format(end(point)),
                reached ? usage.cached() : usage.upstream(),
                reached,
                reached ? usage.cachedLimit() : usage.upstreamLimit(),
                MICROSECONDS.format(usage.day().plusDays(1).atStartOfDay().minusNanos(1000)),
                null,
                false);
    }

    private static LocalDateTime end(UsagePoint point) {
        if (point.heldUntil() != null) {
            return LocalDateTime.ofInstant(point.heldUntil(), Paris.ZONE);
        }
        if (point.consentEnd() != null) {
            return point.consentEnd().atTime(LAST_SECOND);
        }
        return ZonedDateTime.ofInstant(point.attachedAt(), Paris.ZONE)
                .plusYears(YEARS_ASKED_FOR)
                .toLocalDateTime();
    }
}
