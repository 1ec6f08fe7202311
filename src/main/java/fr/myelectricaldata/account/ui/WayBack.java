package fr.myelectricaldata.account.ui;

import com.vaadin.flow.server.WrappedSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The set-up page as the place to come back to after signing in or signing up; it stands where Spring Security keeps the
 * page that somebody was asked to sign in for.
 */
final class WayBack {
    /** The name that Spring Security's HttpSessionRequestCache, and Vaadin's over it, look under. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private static final String PAGE = "/setup?token=";

    private WayBack() {}

    static void toSetUp(String token, WrappedSession session) {
        String page = PAGE + URLEncoder.encode(token, StandardCharsets.UTF_8);
        session.setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page));
    }

    /** For whoever was signed in without the sign-in page; relative to the application, used once. */
    static Optional<String> take(WrappedSession session) {
        if (session.getAttribute(SAVED_REQUEST) instanceof SimpleSavedRequest saved
                && saved.getRedirectUrl().startsWith(PAGE)) {
            session.removeAttribute(SAVED_REQUEST);
            return Optional.of(saved.getRedirectUrl().substring(1));
        }
        return Optional.empty();
    }
}
