package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough. Nobody is signed in by it. */
final class SecondFactorNeededException extends AuthenticationException {
    private final transient Account account;

    SecondFactorNeededException(Account account) {
        super("the second factor is needed");
        this.account = account;
    }

    Account account() {
        return account;
    }
}
