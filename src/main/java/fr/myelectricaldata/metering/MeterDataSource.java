package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.Origin;
import java.util.List;

/** Where measured values are read: Enedis, or the demonstration household. */
public interface MeterDataSource {
    Origin origin();

    /**
     * Fetches one chunk; blocks while the shared budget is used up, at most as long as the source's own patience.
     *
     * @return the days that exist, ascending; empty when there is none
     * @throws MeterDataException with what the source answered instead
     */
    List<FetchedDay> fetch(FetchRequest request);

    /** Somebody of the account waits now: its calls that queue for the budget become as urgent as a person. */
    default void hurry(AccountId account) {}
}
