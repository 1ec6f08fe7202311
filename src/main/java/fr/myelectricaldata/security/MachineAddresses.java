package fr.myelectricaldata.security;

import fr.myelectricaldata.gateway.ApiPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The kinds of machine addresses, each with its own rule. */
@Component
class MachineAddresses {
    private static final List<String> TWICE_OPEN =
            List.of("/ping", "/openapi.json", "/docs", "/redoc", "/accounts/verify-email");
    /** Mail programs post here (RFC 8058), and browsers are led to the page that asks. */
    private static final String UNSUBSCRIBE = "/api/notifications/unsubscribe";

    /** Clients of v1 ask for RTE's and EDF's data without a token, and people open v1's consent page in a browser. */
    private static final List<String> V1_OPEN = List.of("/rte/**", "/edf/**", "/v1/oauth2/authorize");

    private static final List<String> ONCE_OPEN = Stream.concat(
                    Stream.of("/api", "/openapi.json/**", "/actuator/health/**", UNSUBSCRIBE), V1_OPEN.stream())
            .toList();
    private static final List<String> TWICE_OPEN_TO_POST = List.of(
            "/accounts/signup",
            "/accounts/login",
            "/accounts/logout",
            "/accounts/token",
            "/accounts/resend-verification",
            "/accounts/forgot-password",
            "/accounts/reset-password");
    private static final List<String> CALLBACKS =
            List.of("/oauth/callback", "/api/oauth/callback", "/consent", "/oauth/resume", "/api/oauth/resume");

    private final RequestMatcher all = request -> ApiPaths.owns(request.getRequestURI());
    private final RequestMatcher open = open();
    private final RequestMatcher consent = anyOf(ApiPaths.CONSENT_PATTERNS.stream(), null);
    private final RequestMatcher conso = anyOf(ApiPaths.CONSO_PATTERNS.stream(), null);
    private final RequestMatcher pdlReads = new OrRequestMatcher(
            anyOf(twice(List.of("/pdl/**")), HttpMethod.GET), anyOf(twice(List.of("/pdl/**")), HttpMethod.HEAD));
    private final RequestMatcher readings = anyOf(twice(List.of("/enedis/**")), null);
    private final RequestMatcher v1Consent = anyOf(Stream.of("/v1/**"), null);
    private final RequestMatcher callbacks = anyOf(CALLBACKS.stream(), HttpMethod.GET);

    RequestMatcher all() {
        return all;
    }

    /** Nobody needs to be anybody; tokens are not even looked at. */
    boolean open(HttpServletRequest request) {
        return open.matches(request);
    }

    /** The browser of a person may come here with the session of the pages. */
    boolean consent(HttpServletRequest request) {
        return consent.matches(request);
    }

    /** The Conso format has tokens of its own, which open nothing else, and nothing else opens this. */
    boolean conso(HttpServletRequest request) {
        return conso.matches(request);
    }

    /** Data of the household's points: clients ask in long rows, know no refusal for haste, and never come back. */
    boolean data(HttpServletRequest request) {
        return readings.matches(request)
                || pdlReads.matches(request)
                || conso.matches(request)
                || (ApiPaths.speaksV1(request.getRequestURI()) && !v1Consent.matches(request));
    }

    /** What the support may read of an account that agrees: its points and their data. */
    boolean readBySupport(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return reads && (readings.matches(request) || pdlReads.matches(request));
    }

    /** Enedis sends a browser here, signed in or not. */
    boolean callback(HttpServletRequest request) {
        return callbacks.matches(request);
    }

    private static RequestMatcher open() {
        return new OrRequestMatcher(
                anyOf(Stream.concat(twice(TWICE_OPEN), ONCE_OPEN.stream()), HttpMethod.GET),
                anyOf(Stream.concat(twice(TWICE_OPEN), ONCE_OPEN.stream()), HttpMethod.HEAD),
                anyOf(Stream.concat(twice(TWICE_OPEN_TO_POST), Stream.of(UNSUBSCRIBE)), HttpMethod.POST));
    }

    private static Stream<String> twice(List<String> patterns) {
        return patterns.stream().flatMap(pattern -> Stream.of(pattern, "/api" + pattern));
    }

    private static RequestMatcher anyOf(Stream<String> patterns, @Nullable HttpMethod method) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(patterns.map(pattern -> (RequestMatcher) builder.matcher(method, pattern))
                .toList());
    }
}
