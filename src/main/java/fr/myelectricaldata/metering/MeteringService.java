package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.ProgressListener;

/** The one pipeline: the only way to a measured value. */
public interface MeteringService {
    /**
     * Reads a series: from the archive, and from the source for what is missing. Waits for the source at most the
     * configured patience, then answers with what is there and names what is not.
     *
     * @throws fr.myelectricaldata.meter.UsagePointNotFoundException when the account does not hold the point
     * @throws fr.myelectricaldata.quota.QuotaExceededException when the day's units are used up and the archive alone
     *     cannot answer any of it
     * @throws MeterDataException when the source refuses or fails and nothing at all can be answered
     */
    Readings read(AccountId account, ReadingQuery query, ProgressListener progress);
}
