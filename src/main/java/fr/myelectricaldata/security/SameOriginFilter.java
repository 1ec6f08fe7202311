package fr.myelectricaldata.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser sends cookies on any site's behalf: whoever is known by a cookie alone changes something only from our own
 * pages. Scripts that send {@code Authorization} are not concerned.
 */
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final OurPages pages;
    private final MachineAddresses addresses;
    private final MachineRefusals refusals;

    SameOriginFilter(OurPages pages, MachineAddresses addresses, MachineRefusals refusals) {
        this.pages = pages;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean byHeader =
                PresentedToken.of(request).map(token -> !token.fromCookie()).orElse(false);
        return SAFE.contains(request.getMethod()) || byHeader || addresses.open(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null && !pages.sent(request)) {
            refusals.foreignOrigin(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
