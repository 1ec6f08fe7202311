package fr.myelectricaldata.admin.web;

import static fr.myelectricaldata.gateway.InvalidInputException.field;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.points.PointAttachment;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.meter.wire.PdlResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attaches a point to somebody's account. */
@RestController
@Tag(name = "Admin")
@RolesAllowed("users.attach")
class PointController {
    private final PointAttachment attachment;
    private final ApiResponses responses;

    PointController(PointAttachment attachment, ApiResponses responses) {
        this.attachment = attachment;
        this.responses = responses;
    }

    @PostMapping({"/pdl/admin/add", "/api/pdl/admin/add"})
    @ResponseStatus(HttpStatus.CREATED)
    ApiResponse<PdlResponse> add(
            @AuthenticationPrincipal AccountPrincipal who,
            @Valid @RequestBody PointWire.PointAddition addition,
            Locale language) {
        EmailAddress owner = field("user_email", addition.email(), EmailAddress::new);
        return responses.ok(PdlResponse.of(attachment.attach(who, owner, addition.point(), language)));
    }
}
