package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Rights;
import org.springframework.stereotype.Component;

/** Rights as the account room knows them. */
@Component
class StoredRights implements AccountRights {
    private final AccountService accounts;

    StoredRights(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Rights rightsOf(AccountId account) {
        return accounts.get(account).rights();
    }
}
