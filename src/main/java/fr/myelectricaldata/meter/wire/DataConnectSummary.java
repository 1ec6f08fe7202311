package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.documents.ContractSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts' summary as {@code synth_contrat_auto} writes it; what is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataConnectSummary(
        @JsonProperty("segments") List<Segment> segments,

        @JsonProperty("generation_last_activation_date") @Nullable
        String generationLastActivationDate,

        @JsonProperty("consumption_last_activation_date") @Nullable
        String consumptionLastActivationDate,

        @JsonProperty("last_subscribed_power_change_date") @Nullable
        String lastSubscribedPowerChangeDate,

        @JsonProperty("services_level") @Nullable String servicesLevel) {
    public record Segment(String segment) {}

    static DataConnectSummary of(ContractSummary summary) {
        return new DataConnectSummary(
                summary.segments().stream().map(Segment::new).toList(),
                DataConnectDates.text(summary.generationActivation()),
                DataConnectDates.text(summary.consumptionActivation()),
                DataConnectDates.text(summary.lastPowerChange()),
                summary.servicesLevel());
    }
}
