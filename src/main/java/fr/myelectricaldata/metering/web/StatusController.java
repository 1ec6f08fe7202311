package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.metering.PointStatusService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How fresh a point's data are, what is missing and why; from what is kept alone. */
@RestController
class StatusController {
    private final PointStatusService statuses;
    private final ApiResponses responses;
    private final ApiTexts texts;

    StatusController(PointStatusService statuses, ApiResponses responses, ApiTexts texts) {
        this.statuses = statuses;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping({"/enedis/status/{pdl}", "/api/enedis/status/{pdl}"})
    ApiResponse<StatusDocument> status(@AuthenticationPrincipal AccountPrincipal reader, @PathVariable String pdl) {
        return responses.ok(PointAccessDeniedException.unless(
                pdl, point -> StatusDocument.of(statuses.statusOf(reader.id(), point), texts)));
    }
}
