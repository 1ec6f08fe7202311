package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session knows between the right password and the right code. It is no authentication: nothing but the second step
 * looks at it.
 *
 * @param credentialVersion the password may be changed meanwhile
 * @param since when the password was given
 */
record HalfSignedIn(AccountId account, int credentialVersion, Instant since) implements Serializable {
    /** Time to find the telephone. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ATTRIBUTE = HalfSignedIn.class.getName();

    /** Whoever knew the session's id before does not know it afterwards. */
    static void begin(HttpServletRequest request, Account account, Instant now) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new HalfSignedIn(account.id(), account.credentialVersion(), now));
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                ? Optional.of(half)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    boolean late(Instant now) {
        return now.isAfter(since.plus(LIFE));
    }
}
