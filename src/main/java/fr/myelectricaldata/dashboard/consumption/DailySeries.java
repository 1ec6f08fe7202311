package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Daily energies (Wh) of a period, what is missing of them, and the same days one year earlier. */
final class DailySeries {
    private final DateRange days;
    private final NavigableMap<LocalDate, Long> values;
    private final Map<LocalDate, Long> lastYear;
    private final List<Hole> holes;

    /** @param before the same period one year earlier, as far as it is there */
    DailySeries(DateRange days, Readings now, Readings before) {
        this.days = days;
        this.values = byDay(now);
        this.values.keySet().removeIf(day -> !days.contains(day));
        this.lastYear = byDay(before);
        this.holes = now.holes();
    }

    private static NavigableMap<LocalDate, Long> byDay(Readings readings) {
        return readings.readings().stream()
                .collect(Collectors.toMap(
                        reading -> Paris.dayOf(reading.start()), Reading::value, Long::sum, TreeMap::new));
    }

    DateRange days() {
        return days;
    }

    Grain grain() {
        return Grain.of(days);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<Bar> bars() {
        return grain().cut(days).stream().map(this::bar).toList();
    }

    private Bar bar(DateRange piece) {
        NavigableMap<LocalDate, Long> known = values.subMap(piece.start(), true, piece.end(), false);
        Long sum = known.isEmpty() ? null : sum(known.values());
        Long before = known.isEmpty() || known.keySet().stream().anyMatch(day -> yearBefore(day) == null)
                ? null
                : known.keySet().stream()
                        .mapToLong(day -> lastYear.getOrDefault(day.minusYears(1), 0L))
                        .sum();
        Hole.Reason reason = piece.days()
                .filter(day -> !values.containsKey(day))
                .findFirst()
                .flatMap(this::reasonOf)
                .orElse(null);
        return new Bar(piece, sum, before, piece.length() - known.size(), reason);
    }

    private static long sum(Iterable<Long> numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** 29 February has no day of its own one year earlier. */
    private @Nullable Long yearBefore(LocalDate day) {
        LocalDate earlier = day.minusYears(1);
        return earlier.plusYears(1).equals(day) ? lastYear.get(earlier) : null;
    }

    Optional<Hole.Reason> reasonOf(LocalDate day) {
        return holes.stream()
                .filter(hole -> hole.days().contains(day))
                .map(Hole::reason)
                .findFirst();
    }

    long total() {
        return sum(values.values());
    }

    int knownDays() {
        return values.size();
    }

    /** Over the days that are known, not over those that passed. */
    long meanPerDay() {
        return isEmpty() ? 0 : Math.round((double) total() / values.size());
    }

    Optional<Map.Entry<LocalDate, Long>> highest() {
        return values.entrySet().stream().max(Map.Entry.comparingByValue());
    }

    Optional<Map.Entry<LocalDate, Long>> newest() {
        return Optional.ofNullable(values.lastEntry());
    }

    /** Change against the same days one year earlier, over the days known in both; empty when under half are. */
    OptionalDouble changeAgainstLastYear() {
        List<LocalDate> both =
                values.keySet().stream().filter(day -> yearBefore(day) != null).toList();
        long now = both.stream().mapToLong(day -> values.getOrDefault(day, 0L)).sum();
        long before = both.stream()
                .mapToLong(day -> lastYear.getOrDefault(day.minusYears(1), 0L))
                .sum();
        return before == 0 || both.size() * 2 < values.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) now / before - 1);
    }

    boolean hasLastYear() {
        return values.keySet().stream().anyMatch(day -> yearBefore(day) != null);
    }

    /** How many days are missing for each reason that is known. */
    Map<Hole.Reason, Integer> missing() {
        Map<Hole.Reason, Integer> counts = new EnumMap<>(Hole.Reason.class);
        days.days()
                .filter(day -> !values.containsKey(day))
                .forEach(day -> reasonOf(day).ifPresent(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }
}
