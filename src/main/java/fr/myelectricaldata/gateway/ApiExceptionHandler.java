package fr.myelectricaldata.gateway;

import fr.myelectricaldata.common.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What a controller throws, as a machine receives it; see {@link ErrorAnswers} for the forms. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiExceptionHandler {
    private final ErrorAnswers errors;
    private final UnknownAddresses addresses;

    ApiExceptionHandler(ErrorAnswers errors, UnknownAddresses addresses) {
        this.errors = errors;
        this.addresses = addresses;
    }

    @ExceptionHandler
    ResponseEntity<Object> domain(DomainException failure, HttpServletRequest request) {
        return entity(errors.of(failure, request));
    }

    /** The filter chain knows whether a credential is missing or a permission, and what its firewall refused. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class, RequestRejectedException.class})
    void security(RuntimeException failure) {
        throw failure;
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongVerb(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        return entity(addresses.wrongVerb(failure, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        String name = failure.getParameterName();
        return fault(request, "missing", List.of("query", name), "error.MISSING_FIELD", null, name);
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        Class<?> type = failure.getRequiredType();
        String kind = type == boolean.class || type == Boolean.class
                ? "bool_parsing"
                : type == int.class || type == Integer.class ? "int_parsing" : "value_error";
        String name = failure.getName();
        return fault(request, kind, List.of("query", name), "error.UNREADABLE_VALUE", failure.getValue(), name);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLargeException) {
                return entity(errors.reason(HttpStatus.CONTENT_TOO_LARGE, request));
            }
            if (cause instanceof StreamReadException malformed) {
                return malformed(malformed, request);
            }
            if (cause instanceof DatabindException mismatch) {
                List<Object> place = place(mismatch);
                return fault(request, "value_error", place, "error.UNREADABLE_VALUE", null, place.getLast());
            }
            if (cause instanceof StreamConstraintsException tooDeep) {
                return malformed(tooDeep, request);
            }
        }
        return fault(request, "missing", List.of("body"), "error.MISSING_BODY", null);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
        return entity(errors.faults(
                InvalidBody.faults(failure, (key, name) -> errors.texts().text(errors.language(request), key, name)),
                request));
    }

    private ResponseEntity<Object> malformed(JacksonException failure, HttpServletRequest request) {
        long offset = failure.getLocation() == null
                ? 0
                : Math.max(0, failure.getLocation().getCharOffset());
        return fault(request, "json_invalid", List.of("body", offset), "error.MALFORMED_JSON", null);
    }

    private static List<Object> place(DatabindException mismatch) {
        List<Object> place = new ArrayList<>(List.of("body"));
        mismatch.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                place.add(step.getPropertyName());
            }
        });
        return place;
    }

    /** The caller is gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {}

    /** What Spring names itself comes with its status (404, 415, 400 …); everything else is our fault. */
    @ExceptionHandler
    ResponseEntity<Object> other(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            errors.reported(failure, request);
            // The container breaks the connection: whoever reads notices that the body has no end.
            throw failure;
        }
        forget(response);
        HttpStatus status = failure instanceof ErrorResponse named
                ? HttpStatus.resolve(named.getStatusCode().value())
                : null;
        if (status == null || status.is5xxServerError()) {
            return entity(errors.unexpected(failure, request));
        }
        return entity(errors.reason(status, request));
    }

    /** Whatever was begun of another answer. */
    private static void forget(HttpServletResponse response) {
        response.resetBuffer();
        List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, "Deprecation")
                .forEach(name -> response.setHeader(name, null));
    }

    private ResponseEntity<Object> fault(
            HttpServletRequest request,
            String type,
            List<Object> place,
            String key,
            @Nullable Object input,
            Object... arguments) {
        String text = errors.texts().text(errors.language(request), key, arguments);
        return entity(errors.faults(List.of(new InputFault(type, place, text, input)), request));
    }

    private static ResponseEntity<Object> entity(ErrorAnswer answer) {
        return ResponseEntity.status(answer.status()).headers(answer.headers()).body(answer.body());
    }
}
