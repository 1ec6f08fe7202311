package fr.myelectricaldata.consent.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.consent.ConsentCallback;
import fr.myelectricaldata.consent.ConsentCode;
import fr.myelectricaldata.consent.ConsentNews;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.meter.ReadOnlyAccountException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The browser on its way back from Enedis. Answers 307 to {@code /meters?consent_success=true&pdl_count=n&created_count=m}
 * or {@code /meters?consent_error=<word>}, the words being those of {@link ConsentCode}; locations are relative, so that
 * the browser stays on the origin that knows its session. The page of meters believes no address: it is told by the session. Without a signed-in account the callback is parked.
 */
@RestController
@Hidden
class ConsentCallbackController {

    private static final String METERS = "/meters";
    private static final String LOGIN = "/login";

    private final ConsentService consents;

    ConsentCallbackController(ConsentService consents) {
        this.consents = consents;
    }

    @GetMapping({"/oauth/callback", "/api/oauth/callback", "/consent"})
    ResponseEntity<Void> callback(
            @AuthenticationPrincipal @Nullable AccountPrincipal caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "autorisation_id", required = false) @Nullable String autorisationId,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request) {
        ConsentCallback callback = new ConsentCallback(state, autorisationId, error, null);
        if (caller == null) {
            ParkedConsent.park(callback, request);
            return to(LOGIN);
        }
        return to(complete(caller, callback, request));
    }

    /** Completes what was parked before somebody signed in; signing in leads here by itself. */
    @GetMapping({ParkedConsent.RESUME, "/api" + ParkedConsent.RESUME})
    ResponseEntity<Void> resume(
            @AuthenticationPrincipal @Nullable AccountPrincipal caller, HttpServletRequest request) {
        if (caller == null) {
            return to(LOGIN);
        }
        return to(ParkedConsent.take(request)
                .map(callback -> complete(caller, callback, request))
                .orElse(METERS));
    }

    private String complete(AccountPrincipal caller, ConsentCallback callback, HttpServletRequest request) {
        ConsentNews news = complete(caller, callback);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ConsentNews.ATTRIBUTE, news);
        }
        return news.granted()
                ? METERS + "?consent_success=true&pdl_count=" + news.points() + "&created_count=" + news.created()
                : METERS + "?consent_error=" + news.code().word();
    }

    private ConsentNews complete(AccountPrincipal caller, ConsentCallback callback) {
        try {
            ReadOnlyAccountException.refuse(caller);
            return ConsentNews.of(consents.complete(caller.id(), callback));
        } catch (DomainException failure) {
            return ConsentNews.of(ConsentCode.of(failure));
        }
    }

    private static ResponseEntity<Void> to(String location) {
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(location))
                .build();
    }
}
