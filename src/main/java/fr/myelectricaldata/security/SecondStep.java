package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.DataKeyLockedException;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Signs in whoever gave the right password a moment ago, and now gives a right code. */
@Component
class SecondStep {
    private final AccountService accounts;
    private final SecondFactors factors;
    private final Admission admission;
    private final Clock clock;

    SecondStep(AccountService accounts, SecondFactors factors, Admission admission, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.admission = admission;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, Account account) {
        HalfSignedIn.begin(request, account, clock.instant());
    }

    /** @throws AuthenticationException one of those below */
    Authentication finish(HttpServletRequest request, @Nullable String code) {
        Account account = halfSignedIn(request);
        Proof proof = proof(request, account, code);
        HalfSignedIn.end(request);
        return admission.admit(account, proof);
    }

    private Account halfSignedIn(HttpServletRequest request) {
        return HalfSignedIn.of(request)
                .filter(half -> !half.late(clock.instant()))
                .flatMap(half -> accounts.find(half.account())
                        .filter(account -> account.active() && account.credentialVersion() == half.credentialVersion()))
                .orElseThrow(() -> {
                    HalfSignedIn.end(request);
                    return new TooLateException();
                });
    }

    private Proof proof(HttpServletRequest request, Account account, @Nullable String code) {
        try {
            return factors.prove(account.id(), code, request.getRemoteAddr()).orElseThrow(() -> {
                admission.refuse(account);
                return new WrongCodeException();
            });
        } catch (TooManyRequestsException tooFast) {
            throw new TooFastException(tooFast);
        } catch (DataKeyLockedException locked) {
            throw new LockedAwayException(locked);
        }
    }

    /** The first step was never taken, or too long ago. */
    static final class TooLateException extends AuthenticationException {
        TooLateException() {
            super("the first step is over");
        }
    }

    /** The code is wrong, stale or used. */
    static final class WrongCodeException extends AuthenticationException {
        WrongCodeException() {
            super("wrong code");
        }
    }

    /** The server key is lost, and with it, for now, the secret that codes are checked by. */
    static final class LockedAwayException extends AuthenticationException {
        LockedAwayException(DataKeyLockedException cause) {
            super("codes cannot be checked", cause);
        }
    }

    /** Too many codes were tried. */
    static final class TooFastException extends AuthenticationException {
        TooFastException(TooManyRequestsException cause) {
            super("too many codes", cause);
        }
    }
}
