package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letting the support look, and ending that. */
@RestController
@RequestMapping({"/accounts", "/api/accounts"})
class SupportController {
    private final AccountService accounts;
    private final SupportAccess support;
    private final ApiResponses responses;
    private final ApiTexts texts;
    private final Clock clock;

    SupportController(
            AccountService accounts, SupportAccess support, ApiResponses responses, ApiTexts texts, Clock clock) {
        this.accounts = accounts;
        this.support = support;
        this.responses = responses;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/toggle-admin-sharing")
    ApiResponse<Wire.Sharing> toggle(
            @AuthenticationPrincipal AccountPrincipal who,
            @Parameter(description = "Durée de l'accès en jours, de 1 à 30. L'accès prend fin de lui-même.")
                    @RequestParam(name = "days", defaultValue = "7")
                    int days) {
        boolean open = accounts.get(who.id()).marks().supported(clock.instant());
        Account changed = open
                ? support.close(who.id())
                : support.open(who.id(), Duration.ofDays(Math.clamp(days, 1, SupportAccess.LONGEST.toDays())));
        String message = texts.text(open ? "api.support.closed" : "api.support.open");
        return responses.ok(Wire.Sharing.of(changed.marks(), message));
    }
}
