package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.wire.OffPeakJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bodies that change points; other fields in them are ignored. */
final class PdlRequests {
    /** kVA: far more than the 36 of households and the 250 of low voltage. */
    private static final long MOST_POWER = 10_000;

    private PdlRequests() {}

    record Addition(
            @JsonProperty("usage_point_id") @NotNull @Pattern(regexp = "[0-9]{14}")
            String usagePointId,

            @JsonProperty("name") @Nullable @Size(max = 100) String name) {}

    /** @param name null takes the name away */
    record Renaming(
            @JsonProperty("name") @Nullable @Size(max = 100) String name) {}

    record Activation(@JsonProperty("is_active") @NotNull Boolean active) {}

    record Type(
            @JsonProperty("has_consumption") @NotNull Boolean consumption,
            @JsonProperty("has_production") @NotNull Boolean production) {}

    /** @param pricingOption null takes it away */
    record Pricing(@JsonProperty("pricing_option") @Nullable String pricingOption) {}

    /** @param selectedOfferId null takes it away */
    record OfferChoice(
            @JsonProperty("selected_offer_id") @Nullable String selectedOfferId) {}

    /** @param linkedProductionPdlId null takes the link away */
    record ProductionLink(
            @JsonProperty("linked_production_pdl_id") @Nullable
            String linkedProductionPdlId) {}

    /**
     * @param subscribedPower kVA, whole; null leaves it as it is
     * @param offPeakHours in any form that {@link OffPeakJson} reads; null leaves them as they are
     */
    record ContractValues(
            @JsonProperty("subscribed_power") @Nullable @Min(1) @Max(MOST_POWER)
            BigDecimal subscribedPower,

            @JsonProperty("offpeak_hours") @Nullable JsonNode offPeakHours) {}

    record Reordering(
            @JsonProperty("pdl_orders") @NotNull @Size(max = 1000)
            List<@NotNull @Valid Place> orders) {}

    /** @param id an internal id; unknown and foreign ones are passed over */
    record Place(
            @JsonProperty("id") @NotNull String id,
            @JsonProperty("order") @NotNull Integer order) {}
}
