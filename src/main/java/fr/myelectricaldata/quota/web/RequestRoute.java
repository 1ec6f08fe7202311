package fr.myelectricaldata.quota.web;

import fr.myelectricaldata.gateway.ApiPaths;
import fr.myelectricaldata.quota.QuotaRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** The address pattern that Spring MVC found for the request of this thread, whichever format it belongs to. */
@Component
class RequestRoute implements QuotaRoutes {
    /** As the column has it. */
    private static final int LONGEST = 120;

    /** Addresses of the v2 API, which answers with and without {@code /api}; the charts show one of them. */
    private static final List<String> WITH_TWINS = List.of("/enedis/", "/pdl", "/accounts/", "/ecowatt/", "/tempo/");

    private static final String PREFIX = "/api";

    @Override
    public String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? routeOf(attributes.getRequest())
                : PAGES;
    }

    private static String routeOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null || !ApiPaths.owns(request.getRequestURI())) {
            return PAGES;
        }
        String route = pattern.toString();
        String shown = WITH_TWINS.stream().anyMatch(route::startsWith) ? PREFIX + route : route;
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }
}
