package fr.myelectricaldata.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that are no text in any encoding (a lone byte, a name that is missing) are refused here, once. Tomcat throws
 * whenever somebody asks for any parameter of such a request: in controllers, but also where errors are written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class ReadableParameters extends OncePerRequestFilter {
    private final ErrorAnswers errors;

    ReadableParameters(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.owns(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
        } else {
            errors.write(errors.reason(HttpStatus.BAD_REQUEST, request), response);
        }
    }

    static boolean readable(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException malformed) {
            return false;
        }
    }
}
