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
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds the requests of one asker to a pace; stands once before authentication, by address, and once after, by account. */
final class RequestThrottleFilter extends OncePerRequestFilter {
    private static final String HEALTH = "/actuator/health";

    private final Throttle throttle;
    private final Throttle.Limit limit;
    private final Function<HttpServletRequest, @Nullable String> asker;
    private final MachineRefusals refusals;

    private RequestThrottleFilter(
            Throttle throttle,
            Throttle.Limit limit,
            Function<HttpServletRequest, @Nullable String> asker,
            MachineRefusals refusals) {
        this.throttle = throttle;
        this.limit = limit;
        this.asker = asker;
        this.refusals = refusals;
    }

    static RequestThrottleFilter byAddress(Throttle throttle, SecuritySettings settings, MachineRefusals refusals) {
        Throttle.Limit limit =
                new Throttle.Limit("requests-address", settings.burst() * settings.addressFactor(), settings.refill());
        return new RequestThrottleFilter(
                throttle, limit, request -> AccountThrottle.network(request.getRemoteAddr()), refusals);
    }

    static RequestThrottleFilter byAccount(Throttle throttle, SecuritySettings settings, MachineRefusals refusals) {
        Throttle.Limit limit = new Throttle.Limit("requests", settings.burst(), settings.refill());
        return new RequestThrottleFilter(throttle, limit, RequestThrottleFilter::account, refusals);
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
                throttle.take(limit, key);
            } catch (TooManyRequestsException tooFast) {
                refusals.tooFast(tooFast, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
