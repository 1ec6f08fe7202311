package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.LoggedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** One line for each API request of an account that is watched for a while; no query, no header, and of the path what {@link LoggedPath} leaves. */
final class WatchedRequests extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(WatchedRequests.class);
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
        // What is thrown from here is a refusal, which the chain answers outside.
        String outcome = "refused";
        try {
            chain.doFilter(request, response);
            outcome = String.valueOf(response.getStatus());
        } finally {
            log.info(
                    "Watched account {}, request {}: {} {} answered {} in {} ms",
                    reader.id(),
                    MDC.get("requestId"),
                    request.getMethod(),
                    LoggedPath.of(request.getRequestURI()),
                    outcome,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }
}
