package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.UsagePoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes of points answer. */
final class PdlChanges {

    private PdlChanges() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Renamed(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("name") @Nullable String name) {

        static Renamed of(UsagePoint point) {
            return new Renamed(point.id(), point.number().value(), point.name());
        }
    }

    record Activated(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("is_active") boolean active) {

        static Activated of(UsagePoint point) {
            return new Activated(point.id(), point.number().value(), point.collectable());
        }
    }

    record Message(@JsonProperty("message") String message) {}
}
