package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.documents.AddressDocument;
import fr.myelectricaldata.meter.documents.PointAddress;
import org.jspecify.annotations.Nullable;

/** An address as {@code donnees_generales_auto} of Data Connect 2026 writes it; what is not known is absent. */
public record DataConnectAddress(@JsonProperty("address") Place address) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            @JsonProperty("staircase_floor_apartment") @Nullable
            String staircaseFloorApartment,

            @JsonProperty("building") @Nullable String building,
            @JsonProperty("number_street_name") @Nullable String numberStreetName,
            @JsonProperty("locality") @Nullable String locality,
            @JsonProperty("postal_code_city") @Nullable String postalCodeCity,
            @JsonProperty("insee_code") @Nullable String inseeCode) {}

    public static DataConnectAddress of(AddressDocument document) {
        PointAddress place = document.address();
        return new DataConnectAddress(new Place(
                place.staircaseFloorApartment(),
                place.building(),
                place.numberStreetName(),
                place.locality(),
                place.postalCodeCity(),
                place.inseeCode()));
    }
}
