package fr.myelectricaldata.security;

import fr.myelectricaldata.account.signin.SignIn.Ending;
import fr.myelectricaldata.account.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the sign-in with its session, whether somebody leaves or nobody comes any more. */
@Component
class SignedOut implements LogoutHandler {
    private final SignIns signIns;

    SignedOut(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        SignedIn.signIn(authentication).ifPresent(signIn -> signIns.end(signIn, Ending.SIGNED_OUT));
    }

    /** Needs the HttpSessionEventPublisher of {@link PageSecurity}. */
    @EventListener
    void destroyed(SessionDestroyedEvent session) {
        session.getSecurityContexts().stream()
                .flatMap(context -> SignedIn.signIn(context.getAuthentication()).stream())
                .forEach(signIn -> signIns.end(signIn, Ending.EXPIRED));
    }
}
