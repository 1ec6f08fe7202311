package fr.myelectricaldata.consent.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.meter.ReadOnlyAccountException;
import fr.myelectricaldata.meter.UsagePointService;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where to send the household's browser. */
@RestController
@Tag(name = "OAuth")
class ConsentController {

    private final ConsentService consents;
    private final UsagePointService points;
    private final ApiResponses responses;

    ConsentController(ConsentService consents, UsagePointService points, ApiResponses responses) {
        this.consents = consents;
        this.points = points;
        this.responses = responses;
    }

    /** @param authorizeUrl absolute */
    record Authorization(
            @JsonProperty("authorize_url") String authorizeUrl,
            @JsonProperty("description") String description) {}

    @GetMapping({"/oauth/authorize", "/api/oauth/authorize"})
    ApiResponse<Authorization> authorize(@AuthenticationPrincipal AccountPrincipal caller) {
        ReadOnlyAccountException.refuse(caller);
        // The simulator's page is an address of this very server.
        URI page = URI.create(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/")
                        .toUriString())
                .resolve(consents.begin(caller.id()));
        return responses.ok(
                new Authorization(page.toString(), "Open this address in a browser to give consent at Enedis"));
    }

    /** There is nothing to refresh: the gateway has one token for all points. {@code verify-state} is not offered at all. */
    @PostMapping({"/oauth/refresh/{pdl}", "/api/oauth/refresh/{pdl}"})
    @Hidden
    ApiResponse<Void> refresh(@AuthenticationPrincipal AccountPrincipal caller, @PathVariable String pdl) {
        PointAccessDeniedException.unless(pdl, number -> points.get(caller.id(), number));
        throw new TokenNotFoundException();
    }
}
