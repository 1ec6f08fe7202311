package fr.myelectricaldata.metering.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
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
        @JsonProperty("measure_type") @Nullable String measureType) {
    public static IntervalReading of(Measure measure, Reading reading, Stamp stamp) {
        String value = Long.toString(reading.value());
        return switch (measure.nature()) {
            case DAILY_ENERGY ->
                new IntervalReading(value, Paris.dayOf(reading.start()).toString(), null, null);
            case LOAD_CURVE ->
                new IntervalReading(
                        value, local(stamp.of(reading)), "PT" + reading.length().toMinutes() + "M", "B");
            case MAX_POWER -> new IntervalReading(value, local(reading.start()), null, null);
        };
    }

    /** {@code YYYY-MM-DD HH:MM:SS}, written by hand: a two-year curve has 35 000 of them. */
    private static String local(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, Paris.ZONE);
        StringBuilder text = new StringBuilder(19).append(time.toLocalDate()).append(' ');
        twoDigits(text, time.getHour()).append(':');
        twoDigits(text, time.getMinute()).append(':');
        return twoDigits(text, time.getSecond()).toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
