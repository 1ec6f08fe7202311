package fr.myelectricaldata.security;

import fr.myelectricaldata.gateway.GatewaySettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser sends cookies on any site's behalf: whoever is known by a cookie alone changes something only from our own
 * pages. Scripts that send {@code Authorization} are not concerned.
 */
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final List<String> ours;
    private final MachineAddresses addresses;
    private final MachineRefusals refusals;

    SameOriginFilter(GatewaySettings settings, MachineAddresses addresses, MachineRefusals refusals) {
        this.ours = settings.origins();
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
        if (request.getUserPrincipal() != null && !fromOurPages(request)) {
            refusals.foreignOrigin(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean fromOurPages(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                ? "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                : ours.contains(origin) || origin.equals(origin(request));
    }

    private static String origin(HttpServletRequest request) {
        URI uri = URI.create(request.getRequestURL().toString());
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
