package fr.myelectricaldata.security;

import fr.myelectricaldata.account.signin.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Brings the signed-in person of a page request up to date, or shows a dead session the door. */
final class PageSessionFilter extends OncePerRequestFilter {
    private static final List<String> STATIC = List.of(
            "/VAADIN/",
            "/webjars/",
            "/js/",
            "/icons/",
            "/swagger-ui/",
            "/styles.css",
            "/aura/",
            "/offline-worker.js",
            "/manifest.webmanifest",
            "/offline.html");

    private final PageSessions sessions;
    private final SignIns signIns;
    private final SecurityContextHolderStrategy contexts;

    PageSessionFilter(PageSessions sessions, SignIns signIns, SecurityContextHolderStrategy contexts) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STATIC.stream().anyMatch(request.getRequestURI()::startsWith) || !sessions.claimed(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Authentication> today = sessions.of(request);
        if (today.isPresent()) {
            sessions.looksNoMoreAt(request, today.get()).ifPresent(owner -> SupportPages.endedByItself(request, owner));
            sessions.keep(request, today.get());
            contexts.setContext(new SecurityContextImpl(today.get()));
            SignedIn.signIn(today.get()).ifPresent(signIn -> signIns.seen(signIn, Admission.lifeOf(request)));
        } else {
            request.getSession().invalidate();
            contexts.setContext(contexts.createEmptyContext());
        }
        chain.doFilter(request, response);
    }
}
