package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.signin.SignIn.Ending;
import fr.myelectricaldata.account.signin.SignIn.Kind;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.account.signin.Visit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Lets a browser in by the API's cookie, and out again. */
@Component
class SignInDoor {
    private final SecondFactors factors;
    private final SignIns signIns;
    private final AccessTokens tokens;
    private final SignInCookie cookie;

    SignInDoor(SecondFactors factors, SignIns signIns, AccessTokens tokens, SignInCookie cookie) {
        this.factors = factors;
        this.signIns = signIns;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    /**
     * The cookie of whoever gave the right password, and the right second factor where there is one.
     *
     * @throws SecondFactorMissing when the password is not enough
     */
    String enter(Account account, @Nullable String otp, HttpServletRequest request) throws SecondFactorMissing {
        Visit visit = new Visit(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        Proof proof = proof(account, otp, visit);
        UUID signIn = signIns.open(account.id(), Kind.API, proof, visit, tokens.life());
        return cookie.issue(account, signIn);
    }

    private Proof proof(Account account, @Nullable String otp, Visit visit) throws SecondFactorMissing {
        if (!factors.on(account.id())) {
            return Proof.PASSWORD;
        }
        if (otp == null || otp.isBlank()) {
            throw new SecondFactorMissing("SECOND_FACTOR_REQUIRED");
        }
        Optional<Proof> proof = factors.prove(account.id(), otp, visit.address());
        if (proof.isEmpty()) {
            signIns.refused(account.id(), Kind.API, visit);
            throw new SecondFactorMissing("SECOND_FACTOR_INVALID");
        }
        return proof.get();
    }

    /** The token in the cookie is dead from now on, in whosever hands it is. */
    String leave(HttpServletRequest request) {
        Cookie present = WebUtils.getCookie(request, AccessTokens.COOKIE);
        if (present != null) {
            tokens.signInOf(present.getValue()).ifPresent(signIn -> signIns.end(signIn, Ending.SIGNED_OUT));
        }
        return cookie.clear();
    }

    /** The password was right, and is not enough. */
    static final class SecondFactorMissing extends Exception {
        SecondFactorMissing(String code) {
            super(code);
        }
    }
}
