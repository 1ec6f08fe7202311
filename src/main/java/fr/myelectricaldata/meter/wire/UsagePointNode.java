package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.ContractSummary;
import fr.myelectricaldata.meter.documents.MeterDevice;
import org.jspecify.annotations.Nullable;

/**
 * The point itself, in contract and address alike.
 *
 * @param status {@code com}, {@code no com} or null
 * @param meterType {@code AMM} for a Linky; null when Enedis does not tell
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UsagePointNode(
        @JsonProperty("usage_point_id") String usagePointId,
        @JsonProperty("usage_point_status") @Nullable String status,
        @JsonProperty("meter_type") @Nullable String meterType) {
    static UsagePointNode of(UsagePointId point, @Nullable ContractSummary summary, @Nullable MeterDevice meter) {
        return new UsagePointNode(point.value(), status(summary), type(meter));
    }

    static @Nullable String status(@Nullable ContractSummary summary) {
        Boolean communicates = summary == null ? null : summary.communicates();
        if (communicates == null) {
            return null;
        }
        return communicates ? "com" : "no com";
    }

    static @Nullable String type(@Nullable MeterDevice meter) {
        return meter == null || meter.type() == null ? null : meter.type().code();
    }
}
