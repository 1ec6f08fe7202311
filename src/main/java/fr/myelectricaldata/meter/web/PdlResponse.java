package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point on the wire: fifteen fields, all of them always there (contract of MyElectricalData 1.22).
 *
 * @param createdAt UTC with {@code Z}, microseconds only when there are any
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
        @JsonProperty("offpeak_hours") @Nullable OffPeakRanges offPeakHours,
        @JsonProperty("pricing_option") @Nullable String pricingOption,
        @JsonProperty("has_consumption") boolean consumption,
        @JsonProperty("has_production") boolean production,
        @JsonProperty("is_active") boolean active,

        @JsonProperty("oldest_available_data_date") @Nullable
        LocalDate oldestAvailableDataDate,

        @JsonProperty("activation_date") @Nullable LocalDate activationDate,
        @JsonProperty("linked_production_pdl_id") @Nullable UUID linkedProductionPdlId,
        @JsonProperty("selected_offer_id") @Nullable UUID selectedOfferId) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** @param ranges as in {@code 22:00-06:00} */
    record OffPeakRanges(@JsonProperty("ranges") List<String> ranges) {}

    static PdlResponse of(UsagePoint point) {
        Contract contract = point.contract();
        return new PdlResponse(
                point.id(),
                point.number().value(),
                point.name(),
                timestamp(point.attachedAt()),
                point.displayOrder(),
                contract == null ? null : contract.subscribedPowerKva(),
                offPeak(contract),
                null,
                contract == null || contract.consumption(),
                contract != null && contract.production(),
                point.collectable(),
                null,
                activation(contract),
                null,
                null);
    }

    private static String timestamp(Instant instant) {
        return (instant.getNano() / 1000 == 0 ? SECONDS : MICROSECONDS).format(instant);
    }

    private static @Nullable OffPeakRanges offPeak(@Nullable Contract contract) {
        return contract == null || contract.offPeakHours() == null
                ? null
                : new OffPeakRanges(contract.offPeakHours().ranges());
    }

    private static @Nullable LocalDate activation(@Nullable Contract contract) {
        if (contract == null) {
            return null;
        }
        return contract.consumptionActivation() == null
                ? contract.productionActivation()
                : contract.consumptionActivation();
    }
}
