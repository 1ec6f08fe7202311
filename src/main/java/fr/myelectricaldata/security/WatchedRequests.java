package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccountPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** One line for each API request of an account that is watched for a while; no query, no header, no whole number of a point. */
final class WatchedRequests extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(WatchedRequests.class);
    /** What a path may hold that is nobody's business: all digits of a point but the last four. */
    private static final Pattern POINT = Pattern.compile("[0-9]{10}(?=[0-9]{4})");

    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    WatchedRequests(SecurityContextHolderStrategy contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = contexts.getContext().getAuthentication();
        if (present == null
                || !(present.getPrincipal() instanceof AccountPrincipal reader)
                || !reader.watched(clock.instant())) {
            chain.doFilter(request, response);
            return;
        }
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            log.info(
                    "Watched account {}, request {}: {} {}: {}, {} ms",
                    reader.id(),
                    MDC.get("requestId"),
                    request.getMethod(),
                    POINT.matcher(request.getRequestURI()).replaceAll("…"),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }
}
