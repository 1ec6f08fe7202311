package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.factor.OperatorRule;
import fr.myelectricaldata.account.signin.CurrentSignIn;
import fr.myelectricaldata.account.signin.SignIn.Ending;
import fr.myelectricaldata.account.signin.SignIn.Kind;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import fr.myelectricaldata.account.signin.SignIns;
import fr.myelectricaldata.account.signin.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets somebody into the pages who has proved everything that is asked for. */
@Component
class Admission {
    private final SignIns signIns;
    private final OperatorRule rule;
    private final CurrentSignIn current;

    Admission(SignIns signIns, OperatorRule rule, CurrentSignIn current) {
        this.signIns = signIns;
        this.rule = rule;
        this.current = current;
    }

    /** Whoever was signed in to the present session is no more. */
    Authentication admit(Account account, Proof proof) {
        current.id().ifPresent(former -> signIns.end(former, Ending.SIGNED_OUT));
        Duration life = request().map(Admission::lifeOf).orElse(Duration.ZERO);
        UUID signIn = signIns.open(account.id(), Kind.PAGES, proof, visit(), life);
        return SignedIn.as(rule.asProved(account, signIn), signIn);
    }

    void refuse(Account account) {
        signIns.refused(account.id(), Kind.PAGES, visit());
    }

    /** How long the session of a request lasts when nobody comes again. */
    static Duration lifeOf(HttpServletRequest request) {
        return Duration.ofSeconds(request.getSession().getMaxInactiveInterval());
    }

    private static Visit visit() {
        return request()
                .map(request -> new Visit(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT)))
                .orElseGet(() -> new Visit(null, null));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
