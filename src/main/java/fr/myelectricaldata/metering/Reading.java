package fr.myelectricaldata.metering;

import java.time.Duration;
import java.time.Instant;

/**
 * One measured value over {@code [start, start + length)}.
 *
 * @param start beginning of the interval (Enedis stamps its end); for {@link Measure#MAX_POWER} the instant of the peak
 * @param length the interval's own length; zero for {@link Measure#MAX_POWER}
 * @param value in the measure's unit, never negative
 */
public record Reading(Instant start, Duration length, long value) {
    public Instant end() {
        return start.plus(length);
    }
}
