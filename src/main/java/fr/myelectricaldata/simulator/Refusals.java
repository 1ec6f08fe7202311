package fr.myelectricaldata.simulator;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** Sends refusals as Enedis does; comes before the gateway's own translator, which must not touch them. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@OnlyAsSimulator
class Refusals {
    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(EnedisError error) {
        return answers.refused(error);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, ServletRequestBindingException.class})
    ResponseEntity<byte[]> outsideTheSwagger(Exception malformed) {
        return answers.refused(EnedisError.outsideTheSwagger());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> misusedSwitch(ResponseStatusException error) {
        return answers.refused(EnedisError.anyOther(error.getStatusCode().value()));
    }
}
