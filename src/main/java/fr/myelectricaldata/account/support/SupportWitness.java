package fr.myelectricaldata.account.support;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;

/** Sees every look of the support; called on the thread of the request, which tells from where. Implemented by the operator's room. */
public interface SupportWitness {
    /** @throws RuntimeException when it cannot be written down: then nothing is shown */
    void looked(AccountPrincipal operator, AccountId owner, SupportAccess.Way way);
}
