package fr.myelectricaldata.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Errors that reached the servlet container: JSON on a machine's address whatever it accepts, else Spring Boot's answer. */
@Controller
class MachineErrorController extends BasicErrorController {
    private final ErrorAnswers errors;

    MachineErrorController(ErrorAttributes attributes, WebProperties web, ErrorAnswers errors) {
        super(attributes, web.getError());
        this.errors = errors;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        Optional<ErrorAnswer> answer = machine(request);
        if (answer.isEmpty()) {
            return super.errorHtml(request, response);
        }
        View view = (model, asked, answered) -> errors.write(answer.get(), answered);
        return new ModelAndView(view);
    }

    @Override
    @SuppressWarnings("unchecked") // an answer on a machine's address need not be a map
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        Optional<ErrorAnswer> answer = machine(request);
        if (answer.isEmpty()) {
            return super.error(request);
        }
        return (ResponseEntity<Map<String, @Nullable Object>>)
                (ResponseEntity<?>) ResponseEntity.status(answer.get().status())
                        .headers(answer.get().headers())
                        .body(answer.get().body());
    }

    private Optional<ErrorAnswer> machine(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!(address instanceof String path) || !ApiPaths.owns(path)) {
            return Optional.empty();
        }
        HttpStatus status = getStatus(request);
        if (!status.is5xxServerError()) {
            return Optional.of(errors.reason(status, request));
        }
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return Optional.of(errors.unexpected(
                cause instanceof Throwable thrown ? thrown : new IllegalStateException("status " + status), request));
    }
}
