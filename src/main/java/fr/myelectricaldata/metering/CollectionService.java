package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;

/** The background collection of a point's history, as its owner sees it. */
public interface CollectionService {
    /** One entry per measure of the point; a cheap look, fit for polling every second or two. */
    List<CollectionProgress> progressOf(AccountId account, UsagePointId point);
}
