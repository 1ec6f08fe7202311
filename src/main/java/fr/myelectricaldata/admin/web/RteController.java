package fr.myelectricaldata.admin.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.connections.ConnectionTest;
import fr.myelectricaldata.admin.connections.Connections;
import fr.myelectricaldata.admin.connections.UnknownConnectionException;
import fr.myelectricaldata.common.Timestamps;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.rte.RteApi;
import fr.myelectricaldata.rte.RteClient;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether RTE's APIs answer us, as MyElectricalData 1.22 asks for it. */
@RestController
@RequestMapping("/api/admin/rte")
@Tag(name = "Admin")
@RolesAllowed("admin_dashboard")
class RteController {
    private final RteClient rte;
    private final Connections connections;
    private final ApiResponses responses;
    private final ApiTexts texts;
    private final Clock clock;

    RteController(RteClient rte, Connections connections, ApiResponses responses, ApiTexts texts, Clock clock) {
        this.rte = rte;
        this.connections = connections;
        this.responses = responses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/status")
    ApiResponse<RteWire.Status> status() {
        return responses.ok(RteWire.Status.of(rte.setup(), texts));
    }

    /** One that was tried a moment ago is left alone, and says so. */
    @GetMapping("/test")
    ApiResponse<RteWire.Tests> testAll(@AuthenticationPrincipal AccountPrincipal who) {
        Map<String, RteWire.Test> results = new LinkedHashMap<>();
        for (RteApi api : RteApi.values()) {
            results.put(key(api), testOrWait(who, api));
        }
        return responses.ok(RteWire.Tests.of(results, Timestamps.utc(clock.instant())));
    }

    @GetMapping("/test/{apiKey}")
    ApiResponse<RteWire.Test> test(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("apiKey") String wanted) {
        RteApi api = Arrays.stream(RteApi.values())
                .filter(one -> key(one).equals(wanted))
                .findFirst()
                .orElseThrow(UnknownConnectionException::new);
        return responses.ok(one(api, connections.test(who, connection(api))));
    }

    private RteWire.Test testOrWait(AccountPrincipal who, RteApi api) {
        try {
            return one(api, connections.test(who, connection(api)));
        } catch (TooManyRequestsException tooSoon) {
            return RteWire.Test.waiting(key(api), api.title(), texts.text("connections.wait"));
        }
    }

    private RteWire.Test one(RteApi api, ConnectionTest tried) {
        String words = texts.text("connections.verdict." + tried.outcome().verdict() + ".text");
        return RteWire.Test.of(key(api), api.title(), tried, words);
    }

    private static String key(RteApi api) {
        return api.name().toLowerCase(Locale.ROOT);
    }

    private static String connection(RteApi api) {
        return "rte_" + key(api);
    }
}
