package fr.myelectricaldata.metering.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.metering.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a series are.
 *
 * @param measuringPeriod {@code P1D}; absent for curves, whose readings have lengths of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingType(
        String unit,
        @JsonProperty("measurement_kind") String measurementKind,
        String aggregate,
        @JsonProperty("measuring_period") @Nullable String measuringPeriod) {
    static ReadingType of(Measure measure) {
        return switch (measure.nature()) {
            case DAILY_ENERGY -> new ReadingType(measure.unit(), "energy", "sum", "P1D");
            case LOAD_CURVE -> new ReadingType(measure.unit(), "power", "average", null);
            case MAX_POWER -> new ReadingType(measure.unit(), "power", "maximum", "P1D");
        };
    }
}
