package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.connections.ConnectionTest;
import fr.myelectricaldata.admin.connections.Connections;
import fr.myelectricaldata.common.Timestamps;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries what this program speaks to, one at a time. */
@RestController
@RequestMapping("/api/admin/connections")
@Tag(name = "Admin")
@RolesAllowed("admin_dashboard")
class ConnectionController {
    private final Connections connections;
    private final ApiResponses responses;
    private final ApiTexts texts;

    ConnectionController(Connections connections, ApiResponses responses, ApiTexts texts) {
        this.connections = connections;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping
    ApiResponse<List<String>> names(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(connections.names(who));
    }

    @PostMapping("/{name}/test")
    ApiResponse<Tried> test(@AuthenticationPrincipal AccountPrincipal who, @PathVariable("name") String name) {
        ConnectionTest tried = connections.test(who, name);
        String verdict = tried.outcome().verdict().name();
        return responses.ok(new Tried(
                name,
                verdict.toLowerCase(Locale.ROOT),
                texts.text("connections.verdict." + verdict + ".text"),
                tried.outcome().status() == 0 ? null : tried.outcome().status(),
                tried.outcome().detail(),
                tried.took().toMillis(),
                Timestamps.utc(tried.at())));
    }

    record Tried(
            String name,
            String verdict,
            String message,
            @JsonProperty("status_code") @Nullable Integer status,
            String detail,
            @JsonProperty("response_time_ms") long millis,
            @JsonProperty("tested_at") String at) {}
}
