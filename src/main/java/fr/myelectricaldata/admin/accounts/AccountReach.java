package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Reach;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom an operator may touch: nobody who may do more than they do, and never the demonstration. */
@Component
public class AccountReach {
    private final AccountService accounts;

    AccountReach(AccountService accounts) {
        this.accounts = accounts;
    }

    /**
     * @throws AccountNotFoundException for the demonstration too
     * @throws fr.myelectricaldata.account.role.BeyondOwnRightsException when the account may do more than the actor
     */
    public Account of(AccountPrincipal actor, AccountId id) {
        Account target = accounts.get(id);
        if (target.rights().readsOnly()) {
            throw new AccountNotFoundException();
        }
        Reach.of(accounts.get(actor.id()).rights()).reaches(target.rights());
        return target;
    }

    /** The same for many, by two statements. */
    void ofAll(AccountPrincipal actor, Set<AccountId> ids) {
        Map<AccountId, Account> found = accounts.findAll(ids);
        Reach own = Reach.of(accounts.get(actor.id()).rights());
        ids.forEach(id -> {
            Account target = found.get(id);
            if (target == null || target.rights().readsOnly()) {
                throw new AccountNotFoundException();
            }
            own.reaches(target.rights());
        });
    }

    Account ofAnother(AccountPrincipal actor, AccountId id) {
        Account target = of(actor, id);
        if (target.id().equals(actor.id())) {
            throw new OwnAccountException();
        }
        return target;
    }
}
