package fr.myelectricaldata.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells unknown addresses and verbs from protected ones, so that a typing error is not called a missing credential. */
@Component
public class UnknownAddresses {
    private final RequestMappingHandlerMapping controllers;
    private final ErrorAnswers errors;

    UnknownAddresses(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers, ErrorAnswers errors) {
        this.controllers = controllers;
        this.errors = errors;
    }

    /** 404 or 405 when nobody answers the request; empty when a controller does. */
    public Optional<ErrorAnswer> answerTo(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/actuator")) {
            return Optional.empty();
        }
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        try {
            if (!parsed) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            return controllers.getHandler(request) == null
                    ? Optional.of(errors.reason(HttpStatus.NOT_FOUND, request))
                    : Optional.empty();
        } catch (HttpRequestMethodNotSupportedException wrongVerb) {
            return Optional.of(wrongVerb(wrongVerb, request));
        } catch (Exception undecided) {
            // Another mismatch than of address or verb: the address is known.
            return Optional.empty();
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }

    ErrorAnswer wrongVerb(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        ErrorAnswer answer = errors.reason(HttpStatus.METHOD_NOT_ALLOWED, request);
        Set<HttpMethod> allowed = failure.getSupportedHttpMethods();
        return allowed == null ? answer : answer.with(HttpHeaders.ALLOW, join(allowed));
    }

    private static String join(Set<HttpMethod> methods) {
        return String.join(", ", methods.stream().map(Object::toString).sorted().toList());
    }

    /** Stands before Vaadin, which would answer any address with a page. */
    @Configuration(proxyBeanMethods = false)
    static class LastResort {
        @Bean
        SimpleUrlHandlerMapping unknownMachineAddresses(ErrorAnswers errors) {
            HttpRequestHandler notFound =
                    (request, response) -> errors.write(errors.reason(HttpStatus.NOT_FOUND, request), response);
            SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
            mapping.setUrlMap(Stream.concat(ApiPaths.PATTERNS.stream(), ApiPaths.STAND_IN_PATTERNS.stream())
                    .collect(Collectors.toMap(pattern -> pattern, pattern -> notFound)));
            mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
            return mapping;
        }
    }
}
