package fr.myelectricaldata.admin.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.settings.SettingsReading;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.settings.ShownSetting;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings in force, without secrets. */
@RestController
@Tag(name = "Admin")
@RolesAllowed("settings")
class SettingsController {
    private final SettingsReading settings;
    private final ApiResponses responses;
    private final ApiTexts texts;

    SettingsController(SettingsReading settings, ApiResponses responses, ApiTexts texts) {
        this.settings = settings;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping("/api/admin/settings")
    ApiResponse<Shown> read(@AuthenticationPrincipal AccountPrincipal who) {
        SettingsReading.InForce inForce = settings.read(who);
        return responses.ok(new Shown(
                inForce.settings().stream().map(this::one).toList(),
                inForce.warnings().stream()
                        .map(one -> new Warning(one.name(), texts.text("settings.warning." + one)))
                        .toList(),
                inForce.ignored()));
    }

    private One one(ShownSetting setting) {
        return new One(
                setting.name(),
                setting.section(),
                texts.text("setting." + setting.name()),
                setting.value().isEmpty() ? null : setting.value(),
                setting.fallback().isEmpty() ? null : setting.fallback(),
                setting.secret(),
                setting.set(),
                setting.origin().name().toLowerCase(Locale.ROOT));
    }

    record Shown(List<One> settings, List<Warning> warnings, List<String> ignored) {}

    record Warning(String code, String message) {}

    /** @param value null when there is none, or when it is secret */
    record One(
            String name,
            String section,
            String description,
            @Nullable String value,
            @JsonProperty("default") @Nullable String fallback,
            @JsonProperty("is_secret") boolean secret,
            @JsonProperty("is_set") boolean set,
            String origin) {}
}
