package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Bodies that change points; other fields in them are ignored. */
final class PdlRequests {

    private PdlRequests() {}

    record Addition(
            @JsonProperty("usage_point_id") @NotNull @Pattern(regexp = "[0-9]{14}")
            String usagePointId,

            @JsonProperty("name") @Nullable @Size(max = 100) String name) {}

    /** @param name null takes the name away */
    record Renaming(
            @JsonProperty("name") @Nullable @Size(max = 100) String name) {}

    record Activation(@JsonProperty("is_active") @NotNull Boolean active) {}
}
