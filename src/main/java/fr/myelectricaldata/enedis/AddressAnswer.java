package fr.myelectricaldata.enedis;

import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.meter.documents.PointAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The place of a point in the words of {@code donnees_generales_auto}; everything may be missing. */
record AddressAnswer(@Nullable Place address) {
    @JsonNaming(SnakeCaseStrategy.class)
    record Place(
            @Nullable String staircaseFloorApartment,
            @Nullable String building,
            @Nullable String numberStreetName,
            @Nullable String locality,
            @Nullable String postalCodeCity,
            @Nullable String inseeCode) {}

    Optional<PointAddress> place() {
        return Optional.ofNullable(address)
                .map(place -> new PointAddress(
                        EnedisJson.text(place.staircaseFloorApartment()),
                        EnedisJson.text(place.building()),
                        EnedisJson.text(place.numberStreetName()),
                        EnedisJson.text(place.locality()),
                        EnedisJson.text(place.postalCodeCity()),
                        EnedisJson.text(place.inseeCode())));
    }
}
