package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import java.util.List;
import java.util.Optional;

/**
 * Where documents are read: Enedis, or the demonstration household. Each method is one network conversation, on behalf of
 * {@code account}, and each may fail while the others do not; empty means that the source has nothing of the kind.
 *
 * <p>All throw {@link PartNotOfferedException} when this gateway is not admitted to the part, and another {@link
 * fr.myelectricaldata.common.DomainException} when the source refuses or fails.
 */
public interface PointDocumentSource {
    Origin origin();

    /** Do questions go to Enedis, and so to the scarce counter? */
    boolean scarce();

    List<ContractSituation> situations(AccountId account, UsagePointId point);

    Optional<ContractSummary> summary(AccountId account, UsagePointId point);

    Optional<MeterDevice> meter(AccountId account, UsagePointId point);

    Optional<PointAddress> address(AccountId account, UsagePointId point);
}
