package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;

/**
 * One upstream call.
 *
 * @param account on whose behalf; the shared budget is fair between accounts
 * @param days at most {@link Measure#daysPerCall()}, all past
 */
public record FetchRequest(AccountId account, UsagePointId point, Measure measure, DateRange days, Urgency urgency) {
    /** In the order in which waiting calls are let through. */
    public enum Urgency {
        /** Somebody waits for the answer. */
        INTERACTIVE,
        /** The daily collection of yesterday. */
        DAILY,
        /** The history, after a consent. */
        BACKFILL
    }
}
