package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.Role;
import org.springframework.stereotype.Component;

/** Roles as the account room knows them. */
@Component
class StoredRoles implements AccountRoles {
    private final AccountService accounts;

    StoredRoles(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Role roleOf(AccountId account) {
        return accounts.get(account).role();
    }
}
