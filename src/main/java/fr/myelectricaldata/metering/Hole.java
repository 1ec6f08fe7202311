package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;

/** Consecutive days of an answer that have no, or not all, values, and why. */
public record Hole(DateRange days, Reason reason) {
    public enum Reason {
        /** Today and later: Enedis publishes a day on the next morning. */
        NOT_YET_PUBLISHED,
        /** The background collection has not come there yet. */
        NOT_YET_COLLECTED,
        /** Enedis was asked and has nothing for that day. */
        MISSING_AT_ENEDIS,
        /** Enedis gave a part of the day. */
        INCOMPLETE_AT_ENEDIS,
        BEFORE_ACTIVATION,
        BEYOND_HISTORY,
        NO_SUCH_DIRECTION,
        CURVE_NOT_ENABLED,
        CONSENT_LOST,
        /** Enedis failed, or did not answer. */
        ENEDIS_UNAVAILABLE,
        /** The calls that Enedis grants this gateway are used up for now. */
        BUDGET_EXHAUSTED,
        /** The account's daily quota is used up. */
        QUOTA_EXCEEDED
    }
}
