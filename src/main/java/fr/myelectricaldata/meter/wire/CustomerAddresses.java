package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.AddressDocument;
import fr.myelectricaldata.meter.documents.PointAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address as version 5 of Enedis's API wrote it; every key is always there. */
public record CustomerAddresses(@JsonProperty("customer") Customer customer) {
    /** @param customerId always null: Data Connect 2026 has no such number */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Customer(
            @JsonProperty("customer_id") @Nullable String customerId,
            @JsonProperty("usage_points") List<Entry> usagePoints) {}

    public record Entry(@JsonProperty("usage_point") Place usagePoint) {}

    /** The same three fields as {@link UsagePointNode}, and the address among them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Place(
            @JsonProperty("usage_point_id") String usagePointId,
            @JsonProperty("usage_point_status") @Nullable String status,
            @JsonProperty("meter_type") @Nullable String meterType,
            @JsonProperty("usage_point_addresses") Address address) {}

    /**
     * @param street number and name
     * @param locality a hamlet, or null
     * @param geoPoints always empty: Data Connect 2026 has no coordinates
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Address(
            @JsonProperty("street") @Nullable String street,
            @JsonProperty("locality") @Nullable String locality,
            @JsonProperty("postal_code") @Nullable String postalCode,
            @JsonProperty("insee_code") @Nullable String inseeCode,
            @JsonProperty("city") @Nullable String city,
            @JsonProperty("country") String country,
            @JsonProperty("geo_points") Map<String, String> geoPoints) {
        static Address of(PointAddress place) {
            return new Address(
                    place.numberStreetName(),
                    place.locality(),
                    place.postalCode(),
                    place.inseeCode(),
                    place.city(),
                    "France",
                    Map.of());
        }
    }

    public static CustomerAddresses of(UsagePointId point, AddressDocument document) {
        Place place = new Place(
                point.value(),
                UsagePointNode.status(document.summary()),
                UsagePointNode.type(document.meter()),
                Address.of(document.address()));
        return new CustomerAddresses(new Customer(null, List.of(new Entry(place))));
    }
}
