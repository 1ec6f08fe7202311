package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.Timestamps;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point on the wire: fifteen fields, all of them always there (contract of MyElectricalData 1.22), the same at the owner's
 * addresses and the operator's.
 *
 * @param createdAt UTC with {@code Z}, microseconds only when there are any
 * @param offPeakHours {@code ranges} with texts as in {@code 22:00-06:00}, or a list of them for each day of the week
 * @param oldestAvailableDataDate always null: this room does not know it
 * @param selectedOfferId always null: there are no offers yet
 * @param active false also for a former point, whose data is not asked for any more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PdlResponse(
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

    public static PdlResponse of(UsagePoint point) {
        return of(point, point.number().value());
    }

    /** Of its number the last digits alone. */
    public static PdlResponse masked(UsagePoint point) {
        return of(point, point.number().masked());
    }

    private static PdlResponse of(UsagePoint point, String number) {
        Contract contract = point.contract();
        return new PdlResponse(
                point.id(),
                number,
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

    public static @Nullable Integer powerOf(UsagePoint point) {
        return point.contract() == null ? null : point.contract().subscribedPowerKva();
    }

    /** A point of which nothing is known withdraws. */
    public static boolean consumes(UsagePoint point) {
        return point.contract() == null || point.contract().consumption();
    }

    public static boolean produces(UsagePoint point) {
        return point.contract() != null && point.contract().production();
    }

    public static @Nullable String pricingOption(UsagePoint point) {
        return point.own().pricingOption() == null
                ? null
                : point.own().pricingOption().name();
    }

    public static @Nullable LocalDate activation(@Nullable Contract contract) {
        if (contract == null) {
            return null;
        }
        return contract.consumptionActivation() == null
                ? contract.productionActivation()
                : contract.consumptionActivation();
    }
}
