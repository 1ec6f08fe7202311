package fr.myelectricaldata.account.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping({"/accounts", "/api/accounts"})
class AccountController {
    private final AccountService accounts;
    private final SignInCookie cookie;
    private final ApiResponses responses;
    private final ApiTexts texts;
    private final Clock clock;

    AccountController(
            AccountService accounts, SignInCookie cookie, ApiResponses responses, ApiTexts texts, Clock clock) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.responses = responses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/me")
    ApiResponse<Wire.Me> me(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(Wire.Me.of(accounts.get(who.id()), clock.instant(), texts));
    }

    @GetMapping("/credentials")
    ApiResponse<Wire.ClientId> credentials(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(new Wire.ClientId(accounts.get(who.id()).clientId()));
    }

    @PostMapping("/regenerate-secret")
    ResponseEntity<ApiResponse<Wire.SecretShown>> regenerateSecret(
            @AuthenticationPrincipal AccountPrincipal who,
            @Parameter(
                            description =
                                    "Après une compromission : remplace aussi la clé des données, que tout ce qui est"
                                            + " gardé reprend en arrière-plan. L'historique reste lisible.",
                            example = "true")
                    @RequestParam(name = "rotate_data_key", defaultValue = "false")
                    boolean withKey,
            HttpServletRequest request) {
        ApiCredentials renewed =
                withKey ? accounts.regenerateSecretAndKey(who.id()) : accounts.regenerateSecret(who.id());
        Wire.SecretShown shown = Wire.SecretShown.of(renewed);
        return stillSignedIn(who, request).body(responses.ok(shown));
    }

    @PostMapping("/update-password")
    ResponseEntity<ApiResponse<?>> updatePassword(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestBody Wire.PasswordChange change,
            HttpServletRequest request) {
        if (change.current() == null || change.replacement() == null) {
            return ResponseEntity.ok(responses.failed(
                    new ApiResponse.Error("MISSING_FIELDS", texts.text("error.MISSING_FIELDS"), null)));
        }
        NewPassword replacement = field("new_password", change.replacement(), NewPassword::new);
        accounts.changePassword(who.id(), change.current(), replacement);
        return stillSignedIn(who, request).body(responses.ok(message("api.account.passwordChanged")));
    }

    @DeleteMapping("/me")
    ResponseEntity<ApiResponse<Wire.Message>> delete(@AuthenticationPrincipal AccountPrincipal who) {
        accounts.delete(who.id());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .body(responses.ok(message("api.account.deleted")));
    }

    private ResponseEntity.BodyBuilder stillSignedIn(AccountPrincipal who, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        cookie.renew(who.id(), request).ifPresent(renewed -> answer.header(HttpHeaders.SET_COOKIE, renewed));
        return answer;
    }

    private Wire.Message message(String key) {
        return new Wire.Message(texts.text(key));
    }
}
