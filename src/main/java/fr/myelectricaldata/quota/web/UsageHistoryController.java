package fr.myelectricaldata.quota.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.quota.QuotaHistory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the account has used, day by day and route by route, today included. */
@RestController
class UsageHistoryController {
    static final int LONGEST = 731;

    private final QuotaHistory history;
    private final ApiResponses responses;
    private final Clock clock;

    UsageHistoryController(QuotaHistory history, ApiResponses responses, Clock clock) {
        this.history = history;
        this.responses = responses;
        this.clock = clock;
    }

    /** @param days how many, today being the last of them; 1 to 731 */
    @GetMapping({"/accounts/usage-history", "/api/accounts/usage-history"})
    ApiResponse<UsageDays> usageHistory(
            @AuthenticationPrincipal AccountPrincipal account, @RequestParam(defaultValue = "30") int days) {
        if (days < 1 || days > LONGEST) {
            throw new InvalidRequestException("INVALID_DAYS", "the number of days is out of range", LONGEST);
        }
        LocalDate today = Paris.today(clock);
        DateRange range = DateRange.closed(today.minusDays(days - 1L), today);
        return responses.ok(UsageDays.of(range, history.of(account.id(), range)));
    }
}
