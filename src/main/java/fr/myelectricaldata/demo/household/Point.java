package fr.myelectricaldata.demo.household;

import fr.myelectricaldata.common.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * The mean power over one interval of a load curve.
 *
 * @param watts a multiple of 60 / step minutes, for the meter counts whole Wh; so a day's points add up to its index
 */
public record Point(Instant start, Duration step, int watts) {
    public Instant end() {
        return start.plus(step);
    }

    public LocalDateTime localStart() {
        return LocalDateTime.ofInstant(start, Paris.ZONE);
    }

    /** What Enedis stamps the point with: the end, in wall-clock time, without offset. */
    public LocalDateTime localEnd() {
        return LocalDateTime.ofInstant(end(), Paris.ZONE);
    }

    public long wattHours() {
        return watts * step.toMinutes() / 60;
    }
}
