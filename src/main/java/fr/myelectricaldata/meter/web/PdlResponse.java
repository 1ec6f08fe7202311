package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.gateway.Timestamps;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point on the wire: fifteen fields, all of them always there (contract of MyElectricalData 1.22).
 *
 * @param createdAt UTC with {@code Z}, microseconds only when there are any
 * @param offPeakHours {@code ranges} with texts as in {@code 22:00-06:00}, or a list of them for each day of the week
 * @param oldestAvailableDataDate always null: this room does not know it
 * @param selectedOfferId always null: there are no offers yet
 * @param active false also for a former point, whose data is not asked for any more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PdlResponse(
        @JsonProperty("id") UUID id,
        @JsonProperty("usage_point_id") String usagePointId,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("display_order") @Nullable Integer displayOrder,
        @JsonProperty("subscribed_power") @Nullable Integer subscribedPower,
        @JsonProperty("offpeak_hours") @Nullable Map<String, List<String>> offPeakHours,
        @JsonProperty("pricing_option") @Nullable String pricingOption,
        @JsonProperty("has_consumption") boolean consumption,
        @JsonProperty("has_production") boolean production,
        @JsonProperty("is_active") boolean active,

        @JsonProperty("oldest_available_data_date") @Nullable
        LocalDate oldestAvailableDataDate,

        @JsonProperty("activation_date") @Nullable LocalDate activationDate,
        @JsonProperty("linked_production_pdl_id") @Nullable UUID linkedProductionPdlId,
        @JsonProperty("selected_offer_id") @Nullable UUID selectedOfferId) {

    static PdlResponse of(UsagePoint point) {
        Contract contract = point.contract();
        return new PdlResponse(
                point.id(),
                point.number().value(),
                point.name(),
                Timestamps.utc(point.attachedAt()),
                point.displayOrder(),
                powerOf(point),
                OffPeakJson.of(contract),
                pricingOption(point),
                consumes(point),
                produces(point),
                point.collectable(),
                null,
                activation(contract),
                point.own().linkedProduction(),
                null);
    }

    static @Nullable Integer powerOf(UsagePoint point) {
        return point.contract() == null ? null : point.contract().subscribedPowerKva();
    }

    /** A point of which nothing is known withdraws. */
    static boolean consumes(UsagePoint point) {
        return point.contract() == null || point.contract().consumption();
    }

    static boolean produces(UsagePoint point) {
        return point.contract() != null && point.contract().production();
    }

    static @Nullable String pricingOption(UsagePoint point) {
        return point.own().pricingOption() == null
                ? null
                : point.own().pricingOption().name();
    }

    static @Nullable LocalDate activation(@Nullable Contract contract) {
        if (contract == null) {
            return null;
        }
        return contract.consumptionActivation() == null
                ? contract.productionActivation()
                : contract.consumptionActivation();
    }
}
