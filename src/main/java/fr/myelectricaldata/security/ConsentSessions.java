package fr.myelectricaldata.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The machine chain keeps no state, with one exception: a household comes back from Enedis in the browser in which it is
 * signed in to the pages. On the consent addresses, and when no token was presented, the session of the pages therefore
 * counts. No session is made or prolonged here, and it opens no other machine address; the callback alone leaves in it what
 * came of the consent, for the page to tell. The session cookie is SameSite=Lax, so it comes along on the top-level GET from
 * Enedis's site.
 */
@Component
class ConsentSessions implements SecurityContextRepository {
    private final PageSessions sessions;
    private final MachineAddresses addresses;

    ConsentSessions(PageSessions sessions, MachineAddresses addresses) {
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        SecurityContextImpl context = new SecurityContextImpl();
        if (containsContext(request)) {
            // Nobody consents in another's name, nor takes in a consent that comes back.
            sessions.of(request)
                    .filter(present -> SignedIn.support(present).isEmpty())
                    .ifPresent(context::setAuthentication);
        }
        return context;
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return addresses.consent(request) && sessions.claimed(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Machines prove themselves on every request.
    }
}
