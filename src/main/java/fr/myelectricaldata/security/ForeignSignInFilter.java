package fr.myelectricaldata.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Vaadin exempts the sign-in form from CSRF tokens. Another site could then sign a visitor in to an account of its own, in
 * which the household would consent for its meter: forms of other sites are turned away here.
 */
final class ForeignSignInFilter extends OncePerRequestFilter {
    private final OurPages pages;

    ForeignSignInFilter(OurPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !PageSecurity.SIGN_IN_FORMS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (pages.didNotSend(request)) {
            response.sendRedirect(request.getContextPath() + PageSecurity.SIGN_IN + "?error");
        } else {
            chain.doFilter(request, response);
        }
    }
}
