package fr.myelectricaldata.consent.web;

import fr.myelectricaldata.consent.ConsentCallback;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * A callback that came without a signed-in account, kept in the browser's session until somebody signs in there. It
 * uses up nothing. {@code /oauth/resume} is left as the session's saved request, so that signing in leads to it.
 */
record ParkedConsent(
        String state,
        @Nullable String autorisationId,
        @Nullable String error) implements Serializable {

    static final String RESUME = "/oauth/resume";

    private static final String ATTRIBUTE = ParkedConsent.class.getName();

    /** The name that Spring Security's HttpSessionRequestCache, and Vaadin's over it, look under. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private static final int LONGEST = 100;

    /** Parks what can be a callback of ours; anything else would only fill sessions. */
    static void park(ConsentCallback callback, HttpServletRequest request) {
        String state = callback.state();
        if (!fits(state) || state == null || !fits(callback.autorisationId())) {
            return;
        }
        String refusal = callback.error() == null ? null : "error";
        HttpSession session = request.getSession(true);
        session.setAttribute(ATTRIBUTE, new ParkedConsent(state, callback.autorisationId(), refusal));
        session.setAttribute(SAVED_REQUEST, new SimpleSavedRequest(RESUME));
    }

    /** Takes the parked callback out, once. */
    static Optional<ConsentCallback> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof ParkedConsent parked)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        if (session.getAttribute(SAVED_REQUEST) instanceof SimpleSavedRequest) {
            session.removeAttribute(SAVED_REQUEST);
        }
        return Optional.of(new ConsentCallback(parked.state(), parked.autorisationId(), parked.error(), null));
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= LONGEST;
    }
}
