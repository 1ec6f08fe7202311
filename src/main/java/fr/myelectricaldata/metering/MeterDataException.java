package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source of measured values answered with a fact instead of values. */
public final class MeterDataException extends DomainException {
    /** The fact, and with it what the pipeline does next. */
    public enum Finding {
        /** ADAM-ERR0123: the range begins before the meter's last activation. History ends here. */
        BEFORE_ACTIVATION(ErrorKind.INVALID, "ADAM-ERR0123"),
        /** ADAM-ERR0125 and ADAM-DC-0016: older than what Enedis keeps. History ends here. */
        BEYOND_HISTORY(ErrorKind.INVALID, "DATE_TOO_OLD"),
        /** ADAM-ERR0069: consumption asked of a production-only point, or the reverse. Permanent. */
        NO_SUCH_DIRECTION(ErrorKind.CONFLICT, "NO_SUCH_DIRECTION"),
        /** ADAM-ERR0075: the holder has not switched the load curve on. */
        CURVE_NOT_ENABLED(ErrorKind.CONSENT, "CURVE_NOT_ENABLED"),
        /** ADAM-DC-0007, ADAM-ERR0061: the consenting person no longer holds the point. */
        NOT_HOLDER(ErrorKind.CONSENT, "NOT_HOLDER"),
        /** ADAM-DC-0008, 403: the consent is revoked or has ended. */
        CONSENT_LOST(ErrorKind.CONSENT, "CONSENT_LOST"),
        /** ADAM-DC-0009: the range begins before the consent allows. */
        BEFORE_CONSENT(ErrorKind.CONSENT, "BEFORE_CONSENT"),
        /** PRM unknown to Enedis. */
        UNKNOWN_POINT(ErrorKind.NOT_FOUND, "UNKNOWN_POINT"),
        /** 429, or the shared budget is used up for longer than the caller waits. */
        BUDGET_EXHAUSTED(ErrorKind.UPSTREAM, "ENEDIS_BUDGET_EXHAUSTED"),
        /** Time-out, 5xx, broken answer. */
        UNAVAILABLE(ErrorKind.UPSTREAM, "ENEDIS_UNAVAILABLE"),
        /** 900908: this gateway is not subscribed to that API at Enedis. */
        NOT_SUBSCRIBED(ErrorKind.UNAVAILABLE, "ENEDIS_API_NOT_SUBSCRIBED"),
        /** Enedis refuses our application's credentials. */
        GATEWAY_REJECTED(ErrorKind.UNAVAILABLE, "ENEDIS_GATEWAY_REJECTED"),
        /** Any other refusal of the request itself: a fault of ours. */
        REFUSED(ErrorKind.UPSTREAM, "ENEDIS_ERROR");

        private final ErrorKind kind;
        private final String code;

        Finding(ErrorKind kind, String code) {
            this.kind = kind;
            this.code = code;
        }

        /** Does a later attempt have a chance without anybody acting? */
        public boolean transientFailure() {
            return this == BUDGET_EXHAUSTED || this == UNAVAILABLE;
        }
    }

    private final Finding finding;
    private final @Nullable Instant retryAt;

    public MeterDataException(Finding finding, String message) {
        this(finding, message, null);
    }

    public MeterDataException(Finding finding, String message, @Nullable Instant retryAt) {
        super(finding.kind, finding.code, message);
        this.finding = finding;
        this.retryAt = retryAt;
    }

    public Finding finding() {
        return finding;
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
