package fr.myelectricaldata.admin.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.database.DatabaseCare;
import fr.myelectricaldata.admin.database.MaintenanceRun.Kind;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The database, its backups and its checks; both are begun here and go on in the background. */
@RestController
@RequestMapping("/api/admin/database")
@Tag(name = "Admin")
@RolesAllowed("database")
class DatabaseController {
    private final DatabaseCare care;
    private final ApiResponses responses;

    DatabaseController(DatabaseCare care, ApiResponses responses) {
        this.care = care;
        this.responses = responses;
    }

    @GetMapping
    ApiResponse<DatabaseWire.Report> report(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(DatabaseWire.Report.of(care.report(who)));
    }

    @GetMapping("/runs")
    ApiResponse<List<DatabaseWire.Run>> runs(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(care.runs(who).stream().map(DatabaseWire.Run::of).toList());
    }

    @PostMapping("/backup")
    ApiResponse<DatabaseWire.Run> backup(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(DatabaseWire.Run.of(care.start(who, Kind.BACKUP)));
    }

    @PostMapping("/check")
    ApiResponse<DatabaseWire.Run> check(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(DatabaseWire.Run.of(care.start(who, Kind.CHECK)));
    }
}
