package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;

/** The background collection of a point's history, as its owner sees it. */
public interface CollectionService {
    /** One entry per measure of the point; a cheap look, fit for polling every second or two. */
    List<CollectionProgress> progressOf(AccountId account, UsagePointId point);

    /**
     * The owner says that a series which Enedis refused can be had now: forgets the refusal and orders the history, a few
     * minutes after the last attempt at the earliest.
     *
     * @return whether it was ordered
     */
    boolean lookAgain(AccountId account, UsagePointId point, Measure measure);
}
