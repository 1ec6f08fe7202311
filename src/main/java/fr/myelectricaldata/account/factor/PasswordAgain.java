package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.WrongPasswordException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the password again before what protects an account is changed: an open session may be anybody's. */
@Component
public class PasswordAgain {
    private final AccountService accounts;
    private final FactorThrottle throttle;

    PasswordAgain(AccountService accounts, FactorThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /**
     * @throws WrongPasswordException when it is not the account's
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException after many attempts
     */
    public void confirm(AccountId id, @Nullable String password) {
        throttle.beforePassword(id);
        String email = accounts.get(id).email().value();
        if (accounts.authenticate(email, password).isEmpty()) {
            throw new WrongPasswordException();
        }
    }
}
