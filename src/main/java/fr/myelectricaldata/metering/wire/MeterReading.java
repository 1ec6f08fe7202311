package fr.myelectricaldata.metering.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.Instant;
import java.time.LocalDateTime;
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
    private static final String GROSS = "BRUT";

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
                        .map(reading -> interval(measure, reading, stamp))
                        .toList());
    }

    private static IntervalReading interval(Measure measure, Reading reading, Stamp stamp) {
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
