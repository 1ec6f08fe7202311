package fr.myelectricaldata.legacy;

import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorAnswers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tempo, EcoWatt and EDF's prices: not served yet, and said so. Clients send no token here. */
@RestController
@Hidden
class GridController {
    private final ErrorAnswers errors;

    GridController(ErrorAnswers errors) {
        this.errors = errors;
    }

    @GetMapping({"/rte/**", "/edf/**"})
    ResponseEntity<Object> notYet(HttpServletRequest request) {
        ErrorAnswer answer = errors.detail(HttpStatus.NOT_FOUND, request, "legacy.grid");
        return ResponseEntity.status(answer.status()).headers(answer.headers()).body(answer.body());
    }
}
