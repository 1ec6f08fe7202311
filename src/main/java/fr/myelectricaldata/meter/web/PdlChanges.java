package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.wire.OffPeakJson;
import fr.myelectricaldata.meter.wire.PdlResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes of points answer: the fields of the contract of MyElectricalData 1.22, nulls included. */
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

    record Typed(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("has_consumption") boolean consumption,
            @JsonProperty("has_production") boolean production) {
        static Typed of(UsagePoint point) {
            return new Typed(
                    point.id(), point.number().value(), PdlResponse.consumes(point), PdlResponse.produces(point));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Priced(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("pricing_option") @Nullable String pricingOption) {
        static Priced of(UsagePoint point) {
            return new Priced(point.id(), point.number().value(), PdlResponse.pricingOption(point));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfferChosen(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("selected_offer_id") @Nullable UUID selectedOfferId,
            @JsonProperty("pricing_option") @Nullable String pricingOption) {
        static OfferChosen none(UsagePoint point) {
            return new OfferChosen(point.id(), point.number().value(), null, PdlResponse.pricingOption(point));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Linked(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("linked_production_pdl_id") UUID linkedProductionPdlId,

            @JsonProperty("linked_production_pdl_name") @Nullable
            String linkedProductionPdlName,

            @JsonProperty("message") String message) {
        static Linked of(UsagePoint point, UsagePoint production, String message) {
            return new Linked(point.id(), point.number().value(), production.id(), production.name(), message);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Unlinked(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,

            @JsonProperty("linked_production_pdl_id") @Nullable
            UUID linkedProductionPdlId,

            @JsonProperty("message") String message) {
        static Unlinked of(UsagePoint point, String message) {
            return new Unlinked(point.id(), point.number().value(), null, message);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContractSet(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("subscribed_power") @Nullable Integer subscribedPower,
            @JsonProperty("offpeak_hours") @Nullable Map<String, List<String>> offPeakHours) {
        static ContractSet of(UsagePoint point) {
            return new ContractSet(
                    point.id(), point.number().value(), PdlResponse.powerOf(point), OffPeakJson.of(point.contract()));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContractFetched(
            @JsonProperty("id") UUID id,
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("subscribed_power") @Nullable Integer subscribedPower,
            @JsonProperty("offpeak_hours") @Nullable Map<String, List<String>> offPeakHours,
            @JsonProperty("has_consumption") boolean consumption,
            @JsonProperty("has_production") boolean production,
            @JsonProperty("activation_date") @Nullable LocalDate activationDate) {
        static ContractFetched of(UsagePoint point) {
            return new ContractFetched(
                    point.id(),
                    point.number().value(),
                    PdlResponse.powerOf(point),
                    OffPeakJson.of(point.contract()),
                    PdlResponse.consumes(point),
                    PdlResponse.produces(point),
                    PdlResponse.activation(point.contract()));
        }
    }

    record Message(@JsonProperty("message") String message) {}
}
