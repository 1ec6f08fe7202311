package fr.myelectricaldata.meter.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the meter is ({@code donnees_generales_auto}).
 *
 * @param postalCodeCity {@code 34000 MONTPELLIER}
 * @param inseeCode of the commune
 */
public record PointAddress(
        @Nullable String staircaseFloorApartment,
        @Nullable String building,
        @Nullable String numberStreetName,
        @Nullable String locality,
        @Nullable String postalCodeCity,
        @Nullable String inseeCode) {
    private static final Pattern CODE_AND_CITY = Pattern.compile("([0-9][0-9A-Z]{4})(?:\\s+(\\S.*))?");

    /** The five characters of the postal code. */
    public @Nullable String postalCode() {
        Matcher parts = parts();
        return parts.matches() ? parts.group(1) : null;
    }

    /** The town; the whole text when no postal code leads it. */
    public @Nullable String city() {
        Matcher parts = parts();
        if (parts.matches()) {
            return parts.group(2);
        }
        return text().isEmpty() ? null : text();
    }

    private Matcher parts() {
        return CODE_AND_CITY.matcher(text());
    }

    private String text() {
        return postalCodeCity == null ? "" : postalCodeCity.strip();
    }
}
