package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Daily energies (Wh) of a period, withdrawn or injected, what is missing of them, and the same days one year earlier:
 * the same calendar days, of which 29 February has none.
 */
public final class DailySeries {
    private final DateRange days;
    private final NavigableMap<LocalDate, Long> values;
    private final Map<LocalDate, Long> lastYear;
    private final List<Hole> holes;

    /** @param before the same period one year earlier, as far as it is there */
    public DailySeries(DateRange days, Readings now, Readings before) {
        this.days = days;
        this.values = Daily.of(now, days);
        this.lastYear = Daily.of(before);
        this.holes = now.holes();
    }

    public DateRange days() {
        return days;
    }

    /** The grain that suits the length of the period. */
    public Grain grain() {
        return Grain.of(days);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** In the grain that suits the period. */
    public List<Bar> bars() {
        return bars(grain());
    }

    /** Oldest first: in a period from September, September comes before January. */
    public List<Bar> bars(Grain grain) {
        return grain.cut(days).stream().map(this::bar).toList();
    }

    /** Every day of the period with its value, or with the reason why there is none. */
    public List<DayValue> calendar() {
        return days.days()
                .map(day -> {
                    Long value = values.get(day);
                    return new DayValue(
                            day, value, value == null ? reasonOf(day).orElse(null) : null);
                })
                .toList();
    }

    private Bar bar(DateRange piece) {
        NavigableMap<LocalDate, Long> known = values.subMap(piece.start(), true, piece.end(), false);
        Long sum = known.isEmpty() ? null : Daily.sum(known.values());
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

    /** 29 February has no day of its own one year earlier. */
    private @Nullable Long yearBefore(LocalDate day) {
        LocalDate earlier = day.minusYears(1);
        return earlier.plusYears(1).equals(day) ? lastYear.get(earlier) : null;
    }

    public Optional<Hole.Reason> reasonOf(LocalDate day) {
        return Daily.reason(holes, day);
    }

    /** Wh of the days that are known. */
    public long total() {
        return Daily.sum(values.values());
    }

    public int knownDays() {
        return values.size();
    }

    /** Wh, over the days that are known, not over those that passed. */
    public long meanPerDay() {
        return isEmpty() ? 0 : Math.round((double) total() / values.size());
    }

    /** Wh of a month, over the calendar months that the period holds whole and of which every day is known. */
    public OptionalLong meanPerMonth() {
        LongSummaryStatistics months = bars(Grain.MONTH).stream()
                .filter(bar -> bar.missingDays() == 0 && Grain.MONTH.whole(bar.days()))
                .mapToLong(bar -> Objects.requireNonNull(bar.wattHours()))
                .summaryStatistics();
        return months.getCount() == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(months.getAverage()));
    }

    public Optional<Map.Entry<LocalDate, Long>> highest() {
        return values.entrySet().stream().max(Map.Entry.comparingByValue());
    }

    public Optional<Map.Entry<LocalDate, Long>> newest() {
        return Optional.ofNullable(values.lastEntry());
    }

    /** Change against the same days one year earlier, over the days known in both; empty when under half are. */
    public OptionalDouble changeAgainstLastYear() {
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

    public boolean hasLastYear() {
        return values.keySet().stream().anyMatch(day -> yearBefore(day) != null);
    }

    /** How many days are missing for each reason that is known. */
    public Map<Hole.Reason, Integer> missing() {
        Map<Hole.Reason, Integer> counts = new EnumMap<>(Hole.Reason.class);
        days.days()
                .filter(day -> !values.containsKey(day))
                .forEach(day -> reasonOf(day).ifPresent(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }
}
