package fr.myelectricaldata.notification.web;

import fr.myelectricaldata.account.links.DeadLinkException;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.notification.UnsubscribeLinks;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The List-Unsubscribe address of mails (RFC 8058): a mail program posts to it, without cookies and without asking; whoever
 * opens it in a browser comes to the page that asks first, for scanners of mails open every link.
 */
@RestController
@RequestMapping("/api/notifications/unsubscribe")
@SecurityRequirements
class UnsubscribeController {
    private static final String PAGE = "/unsubscribe";

    private final UnsubscribeLinks links;
    private final ApiResponses responses;
    private final ApiTexts texts;

    UnsubscribeController(UnsubscribeLinks links, ApiResponses responses, ApiTexts texts) {
        this.links = links;
        this.responses = responses;
        this.texts = texts;
    }

    /** @param message in the language of the request */
    record Done(String message) {}

    @PostMapping
    ApiResponse<Done> unsubscribe(@RequestParam(required = false) @Nullable String token) {
        links.unsubscribe(token);
        return responses.ok(new Done(texts.text("notice.unsubscribed")));
    }

    @GetMapping
    @Hidden
    ResponseEntity<Void> ask(@RequestParam(required = false) @Nullable String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE + (genuine(token) ? "?token=" + token : "")))
                .build();
    }

    private boolean genuine(@Nullable String token) {
        try {
            links.look(token);
            return true;
        } catch (DeadLinkException notOurs) {
            return false;
        }
    }
}
