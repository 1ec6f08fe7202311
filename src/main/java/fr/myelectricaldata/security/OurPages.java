package fr.myelectricaldata.security;

import fr.myelectricaldata.gateway.GatewaySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells by what browsers add to requests, and no page can change, whether one of our pages sent it. */
@Component
class OurPages {
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final List<String> origins;

    OurPages(GatewaySettings settings) {
        this.origins = settings.origins();
    }

    /** A browser says that our page sent it; silence is not enough. */
    boolean sent(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return "same-origin".equals(request.getHeader(FETCH_SITE)) || (origin != null && ours(origin, request));
    }

    /** A browser says that another site's page sent it; silence is no proof of that. */
    boolean didNotSend(HttpServletRequest request) {
        boolean browser = request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader(FETCH_SITE) != null;
        return browser && !sent(request);
    }

    /** The scheme is not compared: a proxy may end TLS without saying so. */
    private boolean ours(String origin, HttpServletRequest request) {
        return origins.contains(origin) || authority(origin).equals(authority(request));
    }

    private static String authority(String origin) {
        int scheme = origin.indexOf("://");
        return scheme < 0 ? "null" : origin.substring(scheme + 3);
    }

    private static @Nullable String authority(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.HOST);
    }
}
