package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.Role;

/** Looks up what an account may do; asked only when a charge would otherwise be refused. */
@FunctionalInterface
public interface AccountRoles {
    /** @throws fr.myelectricaldata.account.AccountNotFoundException when the account is gone */
    Role roleOf(AccountId account);
}
