package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** How far back the statistics look, and in which steps. */
public enum Stretch {
    /** The last 24 full hours. */
    DAY(24),
    /** Thirty Paris days, today so far among them. */
    MONTH(30),
    /** 365 Paris days, today so far among them. */
    YEAR(365);

    private final int steps;

    Stretch(int steps) {
        this.steps = steps;
    }

    public boolean byHour() {
        return this == DAY;
    }

    /** The beginning of each step, ascending. */
    List<Instant> axis(Clock clock) {
        if (byHour()) {
            Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS);
            return IntStream.range(0, steps)
                    .mapToObj(i -> end.minus(Duration.ofHours(steps - (long) i)))
                    .toList();
        }
        LocalDate today = Paris.today(clock);
        return IntStream.range(0, steps)
                .mapToObj(i -> Paris.startOf(today.minusDays(steps - 1L - i)))
                .toList();
    }
}
