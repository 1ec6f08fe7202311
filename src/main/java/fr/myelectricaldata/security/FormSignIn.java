package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountInactiveException;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks what the sign-in form sent: e-mail and password. Where more is needed, nobody is signed in yet. */
@Component
class FormSignIn implements AuthenticationProvider {
    private final AccountService accounts;
    private final AccountThrottle throttle;
    private final SecondFactors factors;
    private final Admission admission;

    FormSignIn(AccountService accounts, AccountThrottle throttle, SecondFactors factors, Admission admission) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.factors = factors;
        this.admission = admission;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
        try {
            throttle.beforeSignIn(attempt.getName(), address);
        } catch (TooManyRequestsException tooFast) {
            throw new LockedException("too many attempts", tooFast);
        }
        Account account = account(attempt.getName(), password(attempt))
                .orElseThrow(() -> new BadCredentialsException("unknown e-mail or wrong password"));
        throttle.proved(account.id(), address);
        if (factors.on(account.id())) {
            throw new SecondFactorNeededException(account);
        }
        return admission.admit(account, Proof.PASSWORD);
    }

    private Optional<Account> account(@Nullable String email, @Nullable String password) {
        try {
            return accounts.authenticate(email, password);
        } catch (AccountInactiveException inactive) {
            throw new DisabledException("the account was switched off", inactive);
        }
    }

    private static @Nullable String password(Authentication attempt) {
        return attempt.getCredentials() instanceof String text ? text : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
