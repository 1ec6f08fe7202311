package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.AccessToken;
import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountInactiveException;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** RFC 6749's client credentials for an access token; {@code grant_type} and {@code scope} are taken as they come. */
@RestController
@SecurityRequirements
class TokenController {
    private final AccountService accounts;
    private final AccessTokens tokens;
    private final AccountThrottle throttle;
    private final ApiTexts texts;

    TokenController(AccountService accounts, AccessTokens tokens, AccountThrottle throttle, ApiTexts texts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.throttle = throttle;
        this.texts = texts;
    }

    @PostMapping({"/accounts/token", "/api/accounts/token"})
    ResponseEntity<?> token(HttpServletRequest request) {
        Optional<ClientPair> pair = ClientPair.of(request);
        if (pair.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_request", "error.MISSING_CLIENT");
        }
        throttle.beforeToken(pair.get().id(), request.getRemoteAddr());
        try {
            return accounts.authenticateClient(pair.get().id(), pair.get().secret())
                    .<ResponseEntity<?>>map(this::granted)
                    .orElseGet(() -> refused(HttpStatus.UNAUTHORIZED, "invalid_client", "error.INVALID_CLIENT"));
        } catch (AccountInactiveException inactive) {
            return refused(HttpStatus.FORBIDDEN, "unauthorized_client", "error.USER_INACTIVE");
        }
    }

    private ResponseEntity<Wire.Token> granted(Account account) {
        AccessToken token = tokens.issue(account);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Wire.Token(token.value(), "bearer", token.lifetime().toSeconds()));
    }

    private ResponseEntity<Wire.TokenRefused> refused(HttpStatus status, String error, String key) {
        String text = texts.text(key);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new Wire.TokenRefused(text, error, text));
    }
}
