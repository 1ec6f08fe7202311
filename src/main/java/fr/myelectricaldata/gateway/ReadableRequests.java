package fr.myelectricaldata.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that are no text in any encoding (a lone byte, a name that is missing), names of parameters and values of
 * headers with characters that nobody can see are refused here, once. Tomcat and Spring Security's firewall would throw
 * whenever somebody asks for such a thing: in controllers, but also where errors are written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class ReadableRequests extends OncePerRequestFilter {
    private final ErrorAnswers errors;

    ReadableRequests(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
        } else if (!ApiPaths.owns(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            errors.write(errors.reason(HttpStatus.BAD_REQUEST, request), response);
        }
    }

    private static boolean readable(HttpServletRequest request) {
        return readableParameters(request)
                && Collections.list(request.getHeaderNames()).stream()
                        .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                        .allMatch(VisibleText::inHeader);
    }

    static boolean readableParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap().keySet().stream().allMatch(VisibleText::is);
        } catch (IllegalStateException malformed) {
            return false;
        }
    }
}
