package fr.myelectricaldata.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the gateway is there: one document for clients of v1 and of v2. */
@RestController
@SecurityRequirements
class PingController {
    private final ApiResponses responses;
    private final ApiTexts texts;
    private final String version;

    PingController(ApiResponses responses, ApiTexts texts, ObjectProvider<BuildProperties> build) {
        this.responses = responses;
        this.texts = texts;
        BuildProperties properties = build.getIfAvailable();
        String known = properties == null ? null : properties.getVersion();
        this.version = known == null ? "2.0.0" : known;
    }

    @GetMapping({"/ping", "/api/ping"})
    Ping ping() {
        String timestamp = responses.ok(null).timestamp();
        return new Ping("ok", version, timestamp, texts.text("api.ping.information"), 0, 0);
    }

    @GetMapping("/api")
    About about() {
        return new About("MyElectricalData", version, texts.text("api.description"), "/docs");
    }

    /**
     * @param version of this program
     * @param timestamp UTC without zone
     * @param information of v1, for people
     * @param clients of v1: how many wait; nobody does, requests are served at once
     * @param waitingEstimation of v1, seconds
     */
    record Ping(
            String status,
            String version,
            String timestamp,
            String information,
            @JsonProperty("nb_client") int clients,
            @JsonProperty("waiting_estimation") int waitingEstimation) {}

    /** @param documentation a path */
    record About(String name, @Nullable String version, String description, String documentation) {}
}
