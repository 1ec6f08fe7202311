package fr.myelectricaldata.legacy;

import fr.myelectricaldata.gateway.ErrorAnswer;
import fr.myelectricaldata.gateway.ErrorAnswers;
import fr.myelectricaldata.gateway.GatewaySettings;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where v1 gave a token to whoever named a PDL. We give none: a browser is shown to our own page of meters, where a
 * household signs in and consents; a program (openHAB's binding exchanges its token here) is told in words where its
 * token is to be had, and never with a redirect, behind which it would take a page for the token.
 */
@RestController
@Hidden
class ConsentPageController {
    private final ErrorAnswers errors;
    private final URI meters;

    ConsentPageController(ErrorAnswers errors, GatewaySettings settings) {
        this.errors = errors;
        String pages = settings.frontendUrl().toString();
        this.meters = URI.create((pages.endsWith("/") ? pages : pages + "/") + "meters");
    }

    @GetMapping("/v1/oauth2/authorize")
    ResponseEntity<Object> authorize(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(HttpStatus.FOUND).location(meters).build();
        }
        ErrorAnswer answer = errors.detail(HttpStatus.FORBIDDEN, request, "legacy.authorize", meters);
        return ResponseEntity.status(answer.status()).headers(answer.headers()).body(answer.body());
    }
}
