package fr.myelectricaldata.account.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountInactiveException;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.captcha.Captcha;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up, and signing a browser in and out. */
@RestController
@RequestMapping({"/accounts", "/api/accounts"})
@SecurityRequirements
class SignInController {
    private final AccountService accounts;
    private final AccountThrottle throttle;
    private final SignInDoor door;
    private final Captcha captcha;
    private final ApiResponses responses;
    private final ApiTexts texts;

    SignInController(
            AccountService accounts,
            AccountThrottle throttle,
            SignInDoor door,
            Captcha captcha,
            ApiResponses responses,
            ApiTexts texts) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.door = door;
        this.captcha = captcha;
        this.responses = responses;
        this.texts = texts;
    }

    @PostMapping("/signup")
    @ResponseStatus(HttpStatus.CREATED)
    ApiResponse<Wire.SignedUp> signUp(@RequestBody Wire.Wanted wanted, HttpServletRequest request) {
        EmailAddress email = field("email", wanted.email(), EmailAddress::new);
        NewPassword password = field("password", wanted.password(), NewPassword::new);
        throttle.beforeSignUp(request.getRemoteAddr());
        captcha.check(wanted.turnstileToken(), request.getRemoteAddr());
        ApiCredentials credentials = accounts.signUp(email, password).credentials();
        return responses.ok(new Wire.SignedUp(
                credentials.clientId(), credentials.clientSecret(), texts.text("api.account.signedUp")));
    }

    @PostMapping("/login")
    ResponseEntity<ApiResponse<?>> signIn(@RequestBody Wire.Credentials presented, HttpServletRequest request) {
        String email = field("email", presented.email(), text -> text);
        String password = field("password", presented.password(), text -> text);
        throttle.beforeSignIn(email, request.getRemoteAddr());
        try {
            Optional<Account> account = accounts.authenticate(email, password);
            account.ifPresent(proved -> throttle.proved(proved.id(), request.getRemoteAddr()));
            return account.isPresent()
                    ? signedIn(door.enter(account.get(), presented.otp(), request))
                    : refused("INVALID_CREDENTIALS");
        } catch (AccountInactiveException inactive) {
            // A 403 here would make web clients believe that they were signed in.
            return refused(inactive.code().value());
        } catch (SignInDoor.SecondFactorMissing missing) {
            return refused(String.valueOf(missing.getMessage()));
        }
    }

    @PostMapping("/logout")
    ResponseEntity<ApiResponse<?>> signOut(HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, door.leave(request))
                .body(responses.ok(new Wire.Message(texts.text("api.account.signedOut"))));
    }

    private ResponseEntity<ApiResponse<?>> signedIn(String cookie) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie)
                .body(responses.ok(new Wire.Message(texts.text("api.account.signedIn"))));
    }

    private ResponseEntity<ApiResponse<?>> refused(String code) {
        return ResponseEntity.ok(responses.failed(new ApiResponse.Error(code, texts.text("error." + code), null)));
    }
}
