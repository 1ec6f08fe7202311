package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.quota.QuotaExceededException;

/** What a failed flight leaves behind in an answer. */
public final class HoleReasons {
    private HoleReasons() {}

    public static Hole.Reason of(Throwable failure) {
        if (failure instanceof QuotaExceededException) {
            return Hole.Reason.QUOTA_EXCEEDED;
        }
        return failure instanceof MeterDataException refusal ? of(refusal.finding()) : Hole.Reason.ENEDIS_UNAVAILABLE;
    }

    public static Hole.Reason of(MeterDataException.Finding finding) {
        return switch (finding) {
            case BEFORE_ACTIVATION -> Hole.Reason.BEFORE_ACTIVATION;
            case BEYOND_HISTORY, BEFORE_CONSENT -> Hole.Reason.BEYOND_HISTORY;
            case NO_SUCH_DIRECTION -> Hole.Reason.NO_SUCH_DIRECTION;
            case CURVE_NOT_ENABLED -> Hole.Reason.CURVE_NOT_ENABLED;
            case NOT_HOLDER, CONSENT_LOST -> Hole.Reason.CONSENT_LOST;
            case UNKNOWN_POINT -> Hole.Reason.MISSING_AT_ENEDIS;
            case BUDGET_EXHAUSTED -> Hole.Reason.BUDGET_EXHAUSTED;
            case UNAVAILABLE, NOT_SUBSCRIBED, GATEWAY_REJECTED, REFUSED -> Hole.Reason.ENEDIS_UNAVAILABLE;
        };
    }
}
