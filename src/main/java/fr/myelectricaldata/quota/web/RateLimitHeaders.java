package fr.myelectricaldata.quota.web;

import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaSettings;
import fr.myelectricaldata.quota.UnitsLeft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells a machine what its account has left of the counter that its request was charged to: {@code RateLimit} and
 * {@code RateLimit-Policy} as in draft-ietf-httpapi-ratelimit-headers-10, and the three older headers that more clients
 * know. Costs nothing but the headers, for the charge itself knows the count.
 */
@Component
class RateLimitHeaders {
    static final String LIMIT = "RateLimit-Limit";
    static final String REMAINING = "RateLimit-Remaining";
    static final String RESET = "RateLimit-Reset";

    private static final String EMPTY = RateLimitHeaders.class.getName();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final String policy;
    private final Clock clock;

    RateLimitHeaders(QuotaSettings settings, Clock clock) {
        this.policy = Arrays.stream(QuotaKind.values())
                .map(kind -> nameOf(kind) + ";q=" + settings.limitOf(kind) + ";w=" + DAY)
                .collect(Collectors.joining(", "));
        this.clock = clock;
    }

    @EventListener
    void tell(UnitsLeft units) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && ApiPaths.owns(current.getRequest().getRequestURI())) {
            HttpServletResponse response = current.getResponse();
            if (response != null) {
                write(units, current.getRequest(), response);
            }
        }
    }

    /** An empty counter stays told beside the one that is charged instead, and is the one that the older headers name. */
    private void write(UnitsLeft units, HttpServletRequest request, HttpServletResponse response) {
        Object before = request.getAttribute(EMPTY);
        UnitsLeft empty = before instanceof UnitsLeft counter && counter.kind() != units.kind() ? counter : null;
        UnitsLeft scarcest = empty == null ? units : empty;
        if (units.left() == 0) {
            request.setAttribute(EMPTY, units);
        }
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", (empty == null ? "" : textOf(empty) + ", ") + textOf(units));
        response.setHeader(LIMIT, Integer.toString(scarcest.limit()));
        response.setHeader(REMAINING, Integer.toString(scarcest.left()));
        response.setHeader(RESET, Long.toString(secondsUntil(scarcest.resetAt())));
    }

    private String textOf(UnitsLeft units) {
        return nameOf(units.kind()) + ";r=" + units.left() + ";t=" + secondsUntil(units.resetAt());
    }

    private long secondsUntil(Instant resetAt) {
        return Math.max(0, Duration.between(clock.instant(), resetAt).toSeconds());
    }

    /** As a string of structured fields. */
    private static String nameOf(QuotaKind kind) {
        return switch (kind) {
            case UPSTREAM -> "\"enedis\"";
            case CACHED -> "\"archive\"";
        };
    }
}
