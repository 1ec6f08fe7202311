package fr.myelectricaldata.admin.web;

import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.metering.CollectionMonitor;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the background collection is doing. */
@RestController
@Tag(name = "Admin")
@RolesAllowed("jobs")
class CollectionController {
    private final CollectionMonitor monitor;
    private final ApiResponses responses;

    CollectionController(CollectionMonitor monitor, ApiResponses responses) {
        this.monitor = monitor;
        this.responses = responses;
    }

    @GetMapping("/api/admin/collection")
    ApiResponse<CollectionStatus> collection() {
        return responses.ok(CollectionStatus.of(monitor.overview()));
    }
}
