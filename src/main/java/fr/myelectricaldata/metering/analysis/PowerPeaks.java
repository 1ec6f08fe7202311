package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Readings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The highest apparent power of each day (VA) against the subscribed power (kVA × 1000). */
public final class PowerPeaks {
    private static final double NEAR = 0.9;
    private static final double VA_PER_KVA = 1000;

    private final List<Day> days;
    private final @Nullable Integer subscribedKva;

    /**
     * @param at when the peak was
     * @param share of the subscribed power, 1 is all of it; null when that is unknown
     */
    public record Day(
            LocalDate day,
            Instant at,
            long voltAmperes,
            @Nullable Double share) {
        public LocalDateTime localTime() {
            return LocalDateTime.ofInstant(at, Paris.ZONE);
        }

        /** At the subscribed power or beyond. */
        public boolean over() {
            return share != null && share >= 1;
        }

        /** From nine tenths of the subscribed power on, but not {@link #over}. */
        public boolean near() {
            return share != null && share >= NEAR && share < 1;
        }
    }

    /**
     * @param highest the month's highest day, the first of several
     * @param days days with a value
     * @param daysOver of which at the subscribed power or beyond
     */
    public record Month(YearMonth month, Day highest, int days, int daysOver) {}

    /**
     * @param maxPower values of {@link Measure#MAX_POWER}
     * @param subscribedKva null when nobody knows it
     */
    public PowerPeaks(Readings maxPower, @Nullable Integer subscribedKva) {
        if (maxPower.measure() != Measure.MAX_POWER) {
            throw new IllegalArgumentException("no peaks: " + maxPower.measure());
        }
        this.subscribedKva = subscribedKva;
        this.days = maxPower.readings().stream()
                .map(peak -> new Day(Paris.dayOf(peak.start()), peak.start(), peak.value(), share(peak.value())))
                .toList();
    }

    private @Nullable Double share(long voltAmperes) {
        return subscribedKva == null ? null : Double.valueOf(voltAmperes / (subscribedKva * VA_PER_KVA));
    }

    public @Nullable Integer subscribedKva() {
        return subscribedKva;
    }

    /** Ascending. */
    public List<Day> days() {
        return days;
    }

    public List<Day> daysOver() {
        return days.stream().filter(Day::over).toList();
    }

    public List<Day> daysNear() {
        return days.stream().filter(Day::near).toList();
    }

    /** The highest first, of equal ones the earlier. */
    public List<Day> top(int most) {
        return days.stream()
                .sorted(Comparator.comparingLong(Day::voltAmperes).reversed().thenComparing(Day::at))
                .limit(most)
                .toList();
    }

    public Optional<Day> highest() {
        return top(1).stream().findFirst();
    }

    /** Ascending; months without a value are left out. */
    public List<Month> months() {
        Map<YearMonth, List<Day>> months = new TreeMap<>();
        days.forEach(day -> months.computeIfAbsent(YearMonth.from(day.day()), one -> new ArrayList<>())
                .add(day));
        return months.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue()))
                .toList();
    }

    private static Month month(YearMonth month, List<Day> days) {
        Day highest = days.stream()
                .max(Comparator.comparingLong(Day::voltAmperes).thenComparing(Day::at, Comparator.reverseOrder()))
                .orElseThrow();
        return new Month(month, highest, days.size(), (int)
                days.stream().filter(Day::over).count());
    }

    /** Does the subscribed power fit? */
    public PowerAdvice advice() {
        return PowerAdvice.of(this);
    }
}
