package fr.myelectricaldata.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts by the sign-in that stands for them. */
@Component
public class SignedInAccounts {
    private final Accounts accounts;
    private final AccountRegister register;

    SignedInAccounts(Accounts accounts, AccountRegister register) {
        this.accounts = accounts;
        this.register = register;
    }

    /** The account, as long as this sign-in of it is open: the statement that reads the account answers both. */
    public Optional<Account> find(AccountId id, UUID signIn) {
        return accounts.findBySignIn(id.toString(), signIn.toString()).map(register::describe);
    }

    /** Ends what was proved before; see {@link ProofsOutdated}. */
    public void outdateProofs(AccountId id) {
        register.outdateProofs(id);
    }
}
