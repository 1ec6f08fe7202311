package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.throttle.Throttle;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the requests of one asker to a pace; stands once before authentication, by address, and once after, by account. A
 * read of data that comes too fast waits for its turn, as long as the line is short; anything else is refused.
 */
final class RequestThrottleFilter extends OncePerRequestFilter {
    private static final String HEALTH = "/actuator/health";

    private final Throttle throttle;
    private final Throttle.Limit limit;
    private final Throttle.Queue queue;
    private final RequestMatcher patient;
    private final Function<HttpServletRequest, @Nullable String> asker;
    private final MachineRefusals refusals;

    private RequestThrottleFilter(
            Throttle throttle,
            Throttle.Limit limit,
            Throttle.Queue queue,
            RequestMatcher patient,
            Function<HttpServletRequest, @Nullable String> asker,
            MachineRefusals refusals) {
        this.throttle = throttle;
        this.limit = limit;
        this.queue = queue;
        this.patient = patient;
        this.asker = asker;
        this.refusals = refusals;
    }

    static RequestThrottleFilter byAddress(
            Throttle throttle, SecuritySettings settings, RequestMatcher patient, MachineRefusals refusals) {
        Throttle.Limit limit =
                new Throttle.Limit("requests-address", settings.burst() * settings.addressFactor(), settings.refill());
        Throttle.Queue queue = new Throttle.Queue(settings.waiting() * settings.addressFactor(), settings.patience());
        return new RequestThrottleFilter(
                throttle, limit, queue, patient, request -> AccountThrottle.network(request.getRemoteAddr()), refusals);
    }

    static RequestThrottleFilter byAccount(
            Throttle throttle, SecuritySettings settings, RequestMatcher patient, MachineRefusals refusals) {
        Throttle.Limit limit = new Throttle.Limit("requests", settings.burst(), settings.refill());
        Throttle.Queue queue = new Throttle.Queue(settings.waiting(), settings.patience());
        return new RequestThrottleFilter(throttle, limit, queue, patient, RequestThrottleFilter::account, refusals);
    }

    /** Whatever proved it, a principal is named by its account. */
    private static @Nullable String account(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Principal account
                ? account.getName()
                : null;
    }

    /** Two of these stand in one chain. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + limit.name();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = asker.apply(request);
        if (key != null) {
            try {
                pass(request, key);
            } catch (TooManyRequestsException tooFast) {
                refusals.refuse(tooFast, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void pass(HttpServletRequest request, String key) {
        if (patient.matches(request)) {
            throttle.await(limit, key, queue);
        } else {
            throttle.take(limit, key);
        }
    }
}
