package fr.myelectricaldata.metering.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param value a whole number as text, in the unit of the reading type
 * @param date local Paris time without offset: {@code YYYY-MM-DD} for daily energy, else {@code YYYY-MM-DD HH:MM:SS}
 * @param intervalLength {@code PT30M}; curves only
 * @param measureType {@code B}, gross; curves only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntervalReading(
        String value,
        String date,
        @JsonProperty("interval_length") @Nullable String intervalLength,
        @JsonProperty("measure_type") @Nullable String measureType) {}
