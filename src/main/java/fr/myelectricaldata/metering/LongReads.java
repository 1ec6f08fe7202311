package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;

/** The pipeline for answers of any length: the same rules as {@link MeteringService#read}, in constant memory. */
public interface LongReads {
    /**
     * Does all that {@link MeteringService#read} does but for the values themselves, which the answer fetches from the
     * archive, a block at a time, while somebody goes through them. Costs what that read costs.
     *
     * @throws fr.myelectricaldata.meter.UsagePointNotFoundException when the account does not hold the point
     * @throws fr.myelectricaldata.quota.QuotaExceededException when the day's units are used up and the archive alone
     *     cannot answer any of it
     * @throws MeterDataException when the source refuses or fails and nothing at all can be answered
     */
    LongReadings open(AccountId account, ReadingQuery query);
}
