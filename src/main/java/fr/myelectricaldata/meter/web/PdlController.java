package fr.myelectricaldata.meter.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.meter.PointClaims;
import fr.myelectricaldata.meter.ReadOnlyAccountException;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.meter.wire.PdlIds;
import fr.myelectricaldata.meter.wire.PdlResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's delivery points; {@code pdl_id} is the internal id, not the fourteen digits. */
@RestController
@RequestMapping({"/pdl", "/api/pdl"})
class PdlController {

    private final UsagePointService points;
    private final UsagePointEditor editor;
    private final PointClaims claims;
    private final ApiResponses responses;

    PdlController(UsagePointService points, UsagePointEditor editor, PointClaims claims, ApiResponses responses) {
        this.points = points;
        this.editor = editor;
        this.claims = claims;
        this.responses = responses;
    }

    @GetMapping
    ApiResponse<List<PdlResponse>> list(@AuthenticationPrincipal AccountPrincipal caller) {
        return responses.ok(
                points.list(caller.id()).stream().map(PdlResponse::of).toList());
    }

    @GetMapping("/{pdlId}")
    ApiResponse<PdlResponse> get(@AuthenticationPrincipal AccountPrincipal caller, @PathVariable String pdlId) {
        return responses.ok(PdlResponse.of(points.get(caller.id(), PdlIds.of(pdlId))));
    }

    /** Attaches what an earlier permission of the caller covers; a new point begins at Enedis, with GET /oauth/authorize. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiResponse<PdlResponse> add(
            @AuthenticationPrincipal AccountPrincipal caller, @Valid @RequestBody PdlRequests.Addition addition) {
        ReadOnlyAccountException.refuse(caller);
        UsagePoint point = claims.claim(caller.id(), new UsagePointId(addition.usagePointId()));
        return responses.ok(PdlResponse.of(
                addition.name() == null ? point : editor.rename(caller.id(), point.id(), addition.name())));
    }

    @PatchMapping("/{pdlId}/name")
    ApiResponse<PdlChanges.Renamed> rename(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.Renaming renaming) {
        ReadOnlyAccountException.refuse(caller);
        return responses.ok(PdlChanges.Renamed.of(editor.rename(caller.id(), PdlIds.of(pdlId), renaming.name())));
    }

    @PatchMapping("/{pdlId}/active")
    ApiResponse<PdlChanges.Activated> setActive(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.Activation activation) {
        ReadOnlyAccountException.refuse(caller);
        return responses.ok(
                PdlChanges.Activated.of(editor.setActive(caller.id(), PdlIds.of(pdlId), activation.active())));
    }

    @DeleteMapping("/{pdlId}")
    ApiResponse<PdlChanges.Message> delete(
            @AuthenticationPrincipal AccountPrincipal caller, @PathVariable String pdlId) {
        ReadOnlyAccountException.refuse(caller);
        editor.delete(caller.id(), PdlIds.of(pdlId));
        return responses.ok(new PdlChanges.Message("PDL deleted successfully"));
    }
}
