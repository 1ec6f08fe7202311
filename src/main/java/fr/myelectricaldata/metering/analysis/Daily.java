package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Daily energies by their Paris day. */
final class Daily {
    private Daily() {}

    /** Wh of each day that is known, ascending. */
    static NavigableMap<LocalDate, Long> of(Readings readings) {
        return readings.readings().stream()
                .collect(Collectors.toMap(
                        reading -> Paris.dayOf(reading.start()), Reading::value, Long::sum, TreeMap::new));
    }

    static NavigableMap<LocalDate, Long> of(Readings readings, DateRange days) {
        NavigableMap<LocalDate, Long> values = of(readings);
        values.keySet().removeIf(day -> !days.contains(day));
        return values;
    }

    static long sum(Iterable<Long> numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    static Optional<Hole.Reason> reason(List<Hole> holes, LocalDate day) {
        return holes.stream()
                .filter(hole -> hole.days().contains(day))
                .map(Hole::reason)
                .findFirst();
    }
}
