package fr.myelectricaldata.account.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;
import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.life.AccountLife;
import fr.myelectricaldata.account.links.DeadLinkException;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails with links, and what opening those links does. Whether an address has an account, nobody learns here. */
@RestController
@RequestMapping({"/accounts", "/api/accounts"})
@SecurityRequirements
class MailedLinkController {
    private final AccountLife life;
    private final AccountThrottle throttle;
    private final ApiResponses responses;
    private final ApiTexts texts;

    MailedLinkController(AccountLife life, AccountThrottle throttle, ApiResponses responses, ApiTexts texts) {
        this.life = life;
        this.throttle = throttle;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping("/verify-email")
    ApiResponse<?> verify(@RequestParam(required = false) @Nullable String token, HttpServletRequest request) {
        String presented = query("token", token, text -> text);
        throttle.beforeLink(request.getRemoteAddr());
        return opened(() -> life.verify(presented), "api.account.verified");
    }

    @PostMapping("/resend-verification")
    ApiResponse<Wire.Message> resend(@RequestBody Wire.Address wanted, HttpServletRequest request) {
        EmailAddress email = asked(wanted, request);
        life.resendVerification(email, LocaleContextHolder.getLocale());
        return responses.ok(message("api.account.verificationSent"));
    }

    @PostMapping("/forgot-password")
    ApiResponse<Wire.Message> forgot(@RequestBody Wire.Address wanted, HttpServletRequest request) {
        EmailAddress email = asked(wanted, request);
        life.forgotPassword(email, LocaleContextHolder.getLocale());
        return responses.ok(message("api.account.resetSent"));
    }

    @PostMapping("/reset-password")
    ApiResponse<?> reset(@RequestBody Wire.Reset wanted, HttpServletRequest request) {
        String token = field("token", wanted.token(), text -> text);
        NewPassword password = field("new_password", wanted.replacement(), NewPassword::new);
        throttle.beforeLink(request.getRemoteAddr());
        return opened(
                () -> {
                    Account account = life.resetPassword(token, password);
                    throttle.proved(account.id(), request.getRemoteAddr());
                },
                "api.account.passwordReset");
    }

    private EmailAddress asked(Wire.Address wanted, HttpServletRequest request) {
        EmailAddress email = field("email", wanted.email(), EmailAddress::new);
        throttle.beforeMail(email.value(), request.getRemoteAddr());
        return email;
    }

    /** The contract has names of its own for links that open nothing. */
    private ApiResponse<?> opened(Runnable link, String key) {
        try {
            link.run();
            return responses.ok(message(key));
        } catch (DeadLinkException dead) {
            String code = dead.tooOld() ? "TOKEN_EXPIRED" : "INVALID_TOKEN";
            return responses.failed(new ApiResponse.Error(code, texts.text("error." + dead.code()), null));
        }
    }

    private Wire.Message message(String key) {
        return new Wire.Message(texts.text(key));
    }
}
