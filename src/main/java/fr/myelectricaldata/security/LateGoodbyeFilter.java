package fr.myelectricaldata.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that is left closes its push connection by a POST of its own. When its session has just ended (sign-out, an erased
 * account), Atmosphere would make a new one for that POST, and its cookie would take the place of the one that the next page
 * was given a moment ago: the reader would be told that their session is over.
 */
final class LateGoodbyeFilter extends OncePerRequestFilter {
    private static final String PUSH = "/VAADIN/push";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getServletPath().startsWith(PUSH)
                || request.getSession(false) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
