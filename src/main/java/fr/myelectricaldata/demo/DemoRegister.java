package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.common.EmailAddress;
import org.springframework.stereotype.Component;

/** The demonstration's place among the accounts. */
@Component
class DemoRegister implements DemoAccounts {
    private final AccountService accounts;

    DemoRegister(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public AccountId ensure() {
        return accounts.ensureDemo(new EmailAddress(DemoAccount.EMAIL)).id();
    }
}
