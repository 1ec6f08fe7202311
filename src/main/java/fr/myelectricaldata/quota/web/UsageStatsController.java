package fr.myelectricaldata.quota.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.quota.QuotaService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the account has used today. */
@RestController
class UsageStatsController {
    private final QuotaService quotas;
    private final ApiResponses responses;

    UsageStatsController(QuotaService quotas, ApiResponses responses) {
        this.quotas = quotas;
        this.responses = responses;
    }

    @GetMapping({"/accounts/usage-stats", "/api/accounts/usage-stats"})
    ApiResponse<UsageStats> usageStats(@AuthenticationPrincipal AccountPrincipal account) {
        return responses.ok(UsageStats.of(quotas.usage(account.id())));
    }
}
