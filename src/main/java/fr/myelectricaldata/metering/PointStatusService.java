package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;

/** Freshness and holes of a point, from what is kept alone. */
public interface PointStatusService {
    /**
     * Costs one cached unit.
     *
     * @throws fr.myelectricaldata.meter.UsagePointNotFoundException when the account does not hold the point
     * @throws fr.myelectricaldata.quota.QuotaExceededException when the day's units are used up
     */
    PointStatus statusOf(AccountId account, UsagePointId point);
}
