package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.role.Rights;

/** Looks up what an account may do; asked only when a charge would otherwise be refused. */
@FunctionalInterface
public interface AccountRights {
    /** @throws fr.myelectricaldata.account.AccountNotFoundException when the account is gone */
    Rights rightsOf(AccountId account);
}
