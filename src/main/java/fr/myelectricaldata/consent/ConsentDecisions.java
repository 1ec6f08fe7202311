package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.meter.UsagePointId;

/** The operator's word about the points that wait for it; see {@link ConsentWatch#requests}. */
public interface ConsentDecisions {
    /**
     * Vouches for the date of a permission, and for nothing else: Enedis is asked again, and somebody else's point stays
     * somebody else's.
     *
     * @return {@link ConsentOutcome.NotYetListed} when Enedis does not list the point any more; the request goes on
     *     waiting unless the outcome is {@link ConsentOutcome.Granted}
     * @throws fr.myelectricaldata.common.DomainException when Enedis fails; nothing is attached then
     */
    @Needs(Permission.CONSENTS)
    ConsentOutcome approve(AccountPrincipal operator, AccountId account, UsagePointId point);

    /** Takes the request off the list; nothing is attached. */
    @Needs(Permission.CONSENTS)
    void refuse(AccountPrincipal operator, AccountId account, UsagePointId point);
}
