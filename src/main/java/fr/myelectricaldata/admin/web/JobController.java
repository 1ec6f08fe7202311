package fr.myelectricaldata.admin.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.jobs.Jobs;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs in the background. */
@RestController
@Tag(name = "Admin")
@RolesAllowed("jobs")
class JobController {
    private final Jobs jobs;
    private final ApiResponses responses;
    private final ApiTexts texts;

    JobController(Jobs jobs, ApiResponses responses, ApiTexts texts) {
        this.jobs = jobs;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping("/api/admin/jobs")
    ApiResponse<JobWire.ListedJobs> all(@AuthenticationPrincipal AccountPrincipal who) {
        return responses.ok(JobWire.ListedJobs.of(jobs.all(who), texts));
    }

    @PostMapping("/api/admin/jobs/{job}/run")
    ApiResponse<JobWire.StartedJob> run(
            @AuthenticationPrincipal AccountPrincipal who, @PathVariable("job") String name) {
        int due = jobs.runNow(who, name);
        return responses.ok(new JobWire.StartedJob(texts.text("api.job.started"), name, due));
    }
}
