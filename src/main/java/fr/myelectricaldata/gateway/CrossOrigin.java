package fr.myelectricaldata.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Who may read our answers from a page of another origin. A foreign page's plain request is answered without the headers
 * that would let it read the answer, as the Python server does; only its preflight is refused, and in JSON. What a cookie
 * may change is a matter of the security room.
 */
final class CrossOrigin implements CorsProcessor {
    private final CorsProcessor spring = new DefaultCorsProcessor();
    private final ErrorAnswers errors;

    CrossOrigin(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (rules == null || origin == null || rules.checkOrigin(origin) != null) {
            return spring.processRequest(rules, request, response);
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (!CorsUtils.isPreFlightRequest(request)) {
            return true;
        }
        errors.write(errors.detail(HttpStatus.FORBIDDEN, request, "error.FOREIGN_ORIGIN"), response);
        return false;
    }
}
