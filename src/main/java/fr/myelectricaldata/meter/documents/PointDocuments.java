package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;

/**
 * The documents of a point, for its holder. A document that reaches its source costs one unit of the scarce quota,
 * whatever the number of calls behind it; one that is kept costs a cached unit; a failure costs nothing. All methods wait for
 * the network and none may be called inside a transaction.
 *
 * <p>Each throws {@link fr.myelectricaldata.meter.UsagePointNotFoundException} when the account does not hold the point or
 * it is not collected any more and nothing is kept of it; {@link fr.myelectricaldata.quota.QuotaExceededException}; and
 * whatever {@link fr.myelectricaldata.common.DomainException} the source failed with.
 */
public interface PointDocuments {
    /** @throws NoDocumentException when the source knows of no contract */
    ContractDocument contract(AccountId account, UsagePointId point, Freshness freshness);

    /** @throws NoDocumentException when the source knows of no address */
    AddressDocument address(AccountId account, UsagePointId point, Freshness freshness);

    /** @throws NoDocumentException when the source knows of no holder */
    HolderDocument holder(AccountId account, UsagePointId point, Freshness freshness);
}
