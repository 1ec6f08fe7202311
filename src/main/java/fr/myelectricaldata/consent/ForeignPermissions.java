package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;

/** What other households permitted, for whoever wants to attach a point without a consent of its own. */
public interface ForeignPermissions {
    /**
     * Does a permission that another account once gave here still cover the point at Enedis? The data would be theirs.
     *
     * @throws fr.myelectricaldata.common.DomainException when Enedis cannot be asked
     */
    boolean cover(AccountId newcomer, UsagePointId point);
}
