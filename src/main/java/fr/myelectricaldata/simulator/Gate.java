package fr.myelectricaldata.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What stands before every API: it counts, fails on order, asks for the token and slows down, in this order. */
@Component
@OnlyAsSimulator
class Gate extends OncePerRequestFilter {
    private static final String TOKEN = "oauth2";
    private static final Set<String> APIS = Set.of(
            "mesure_synchrone_auto",
            "subscribed_services",
            "situation_contrat_auto",
            "synth_contrat_auto",
            "comptage_auto",
            "donnees_generales_auto",
            "alimentation_auto");

    private final Calls calls;
    private final FaultPlayer faults;
    private final ApplicationTokens tokens;
    private final CallLimits limits;
    private final Answers answers;

    Gate(Calls calls, FaultPlayer faults, ApplicationTokens tokens, CallLimits limits, Answers answers) {
        this.calls = calls;
        this.faults = faults;
        this.tokens = tokens;
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String api = api(request);
        return !api.equals(TOKEN) && !APIS.contains(api);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        calls.count(path);
        if (faults.played(path, response)) {
            return;
        }
        try {
            admit(request);
        } catch (EnedisError refusal) {
            answers.refuse(response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request) {
        String api = api(request);
        if (api.equals(TOKEN)) {
            return;
        }
        if (!tokens.valid(bearer(request))) {
            throw EnedisError.badToken();
        }
        Optional<Instant> until = limits.refusedUntil(api);
        if (until.isPresent()) {
            throw EnedisError.throttled(until.get());
        }
    }

    private static String bearer(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        return bearer ? authorization.substring(7).strip() : "";
    }

    /** Below the simulator's root; empty elsewhere. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(Workbench.ROOT + "/") ? path.substring(Workbench.ROOT.length()) : "";
    }

    private static String api(HttpServletRequest request) {
        String path = path(request);
        int end = path.indexOf('/', 1);
        return end < 0 ? "" : path.substring(1, end);
    }
}
