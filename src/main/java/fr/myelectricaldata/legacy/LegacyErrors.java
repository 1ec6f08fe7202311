package fr.myelectricaldata.legacy;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorAnswers;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What a controller of this room throws, as {@code {"detail": "…"}} with a true status. Whatever else goes wrong, or is
 * refused before a controller is reached, the gateway room answers in the same form.
 */
@RestControllerAdvice(basePackageClasses = LegacyErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LegacyErrors {
    private final ErrorAnswers errors;

    LegacyErrors(ErrorAnswers errors) {
        this.errors = errors;
    }

    /** Unknown and somebody else's: one answer, so that nobody learns which points exist. */
    @ExceptionHandler
    ResponseEntity<Object> notHeld(UsagePointNotFoundException failure, HttpServletRequest request) {
        return entity(errors.detail(HttpStatus.FORBIDDEN, request, "error.ACCESS_DENIED"));
    }

    @ExceptionHandler
    ResponseEntity<Object> domain(DomainException failure, HttpServletRequest request) {
        Verdict verdict = Verdict.on(failure);
        return entity(errors.detail(verdict.status(), failure, verdict.words(), request));
    }

    private static ResponseEntity<Object> entity(ErrorAnswer answer) {
        return ResponseEntity.status(answer.status()).headers(answer.headers()).body(answer.body());
    }
}
