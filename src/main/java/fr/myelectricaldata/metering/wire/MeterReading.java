package fr.myelectricaldata.metering.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Readings;
import java.util.List;

/**
 * A series as the Enedis v5 API wrote it.
 *
 * @param start first day
 * @param end the day after the last one
 */
public record MeterReading(
        @JsonProperty("usage_point_id") String usagePointId,
        String start,
        String end,
        String quality,
        @JsonProperty("reading_type") ReadingType readingType,
        @JsonProperty("interval_reading") List<IntervalReading> intervalReading) {
    static final String GROSS = "BRUT";

    /** As it stands in an answer: {@code {"meter_reading": {…}}}. */
    public record Wrapped(@JsonProperty("meter_reading") MeterReading meterReading) {}

    public static MeterReading of(Readings readings, Stamp stamp) {
        Measure measure = readings.measure();
        return new MeterReading(
                readings.point().value(),
                readings.days().start().toString(),
                readings.days().end().toString(),
                GROSS,
                ReadingType.of(measure),
                readings.readings().stream()
                        .map(reading -> IntervalReading.of(measure, reading, stamp))
                        .toList());
    }
}
