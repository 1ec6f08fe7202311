package fr.myelectricaldata.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that is no percent-encoded UTF-8, before anybody reads a parameter: Tomcat throws on the first one that
 * it cannot decode, and writes its value into the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ReadableQuery extends OncePerRequestFilter {
    private final ErrorAnswers errors;

    ReadableQuery(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request.getQueryString())) {
            chain.doFilter(request, response);
        } else if (ApiPaths.owns(request.getRequestURI())) {
            errors.write(errors.reason(HttpStatus.BAD_REQUEST, request), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean readable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(query.length());
        for (int at = 0; at < query.length(); at++) {
            if (query.charAt(at) == '%') {
                int octet = octet(query, at + 1);
                if (octet < 0) {
                    return false;
                }
                decoded.write(octet);
                at += 2;
            } else {
                // Whatever else stands there is no part of a UTF-8 sequence that was escaped.
                decoded.write('.');
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static int octet(String query, int at) {
        if (at + 2 > query.length()) {
            return -1;
        }
        int high = Character.digit(query.charAt(at), 16);
        int low = Character.digit(query.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
