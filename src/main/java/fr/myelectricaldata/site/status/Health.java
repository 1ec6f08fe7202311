package fr.myelectricaldata.site.status;

import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Duration;
import java.time.Instant;

/** How Enedis has been answering, as far as our own calls tell. */
enum Health {
    /** The newest call succeeded. */
    ANSWERS,
    /** The newest call failed, but one succeeded a short while before. */
    FALTERS,
    /** Calls have been failing for a while. */
    SILENT,
    /** Nobody has asked since the start. */
    UNKNOWN;

    private static final Duration SHORT_WHILE = Duration.ofMinutes(15);

    static Health of(UpstreamStatus.Snapshot upstream, Instant now) {
        Instant success = upstream.lastSuccess();
        Instant failure = upstream.lastFailure();
        if (success == null) {
            return failure == null ? UNKNOWN : SILENT;
        }
        if (failure == null || !failure.isAfter(success)) {
            return ANSWERS;
        }
        return success.plus(SHORT_WHILE).isAfter(now) ? FALTERS : SILENT;
    }
}
