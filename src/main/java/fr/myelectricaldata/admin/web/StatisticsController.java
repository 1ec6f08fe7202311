package fr.myelectricaldata.admin.web;

import static fr.myelectricaldata.gateway.InvalidInputException.query;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.stats.Statistics;
import fr.myelectricaldata.admin.stats.Stretch;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service in numbers. */
@RestController
@Tag(name = "Admin")
@RolesAllowed("admin_dashboard")
class StatisticsController {
    private final Statistics statistics;
    private final ApiResponses responses;
    private final ApiTexts texts;

    StatisticsController(Statistics statistics, ApiResponses responses, ApiTexts texts) {
        this.statistics = statistics;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping("/api/admin/stats")
    ApiResponse<StatisticsWire.StatsDay> today(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(StatisticsWire.StatsDay.of(statistics.today(who), texts));
    }

    @GetMapping("/api/admin/stats/history")
    ApiResponse<StatisticsWire.StatsHistory> history(
            @AuthenticationPrincipal AccountPrincipal who,
            @RequestParam(name = "span", defaultValue = "day") String span) {
        Stretch stretch = query("span", span, StatisticsController::stretch);
        return responses.ok(StatisticsWire.StatsHistory.of(statistics.history(who, stretch)));
    }

    private static Stretch stretch(String word) {
        return Arrays.stream(Stretch.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("INVALID_FORMAT", "no such span", "day, month, year"));
    }
}
