package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Days far from what is usual for their day of the week and their season: from the median of the same weekday in the six
 * weeks before and after. Far is a modified z-score beyond 3.5 (Iglewicz and Hoaglin 1993), which single outliers do not
 * bend, and a difference that somebody would notice. Fewer than six such neighbours say nothing.
 */
public final class UnusualDays {
    private static final int WEEKS = 6;
    private static final int FEWEST_NEIGHBOURS = 6;
    private static final double FAR = 3.5;
    /** Of a normal distribution, the median absolute deviation is this part of the standard deviation. */
    private static final double MAD_OF_SIGMA = 0.6745;
    /** Very regular households would be found unusual for trifles. */
    private static final double NOTICEABLE_SHARE = 0.3;

    private static final long NOTICEABLE_WATT_HOURS = 1_000;

    private final NavigableMap<LocalDate, Long> values;

    public enum Direction {
        MORE,
        LESS
    }

    /**
     * @param wattHours of the day
     * @param usualWattHours median of its neighbours
     * @param neighbours how many days that is the median of
     */
    public record Day(LocalDate day, long wattHours, long usualWattHours, int neighbours) {
        public Direction direction() {
            return wattHours > usualWattHours ? Direction.MORE : Direction.LESS;
        }

        /** Wh more (or, below zero, less) than usual. */
        public long difference() {
            return wattHours - usualWattHours;
        }

        /** 0.5 is half as much again as usual; infinite where nothing is usual. */
        public double ratio() {
            return (double) wattHours / usualWattHours - 1;
        }
    }

    /** @param daily daily energies, best with six weeks on both sides of what is looked at */
    public UnusualDays(Readings daily) {
        this.values = Daily.of(daily);
    }

    /** The {@code most} days of the period with the greatest differences, those first. */
    public List<Day> in(DateRange days, int most) {
        return values.subMap(days.start(), true, days.end(), false).keySet().stream()
                .map(this::judge)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong((Day day) -> Math.abs(day.difference()))
                        .reversed()
                        .thenComparing(Day::day))
                .limit(most)
                .toList();
    }

    private Optional<Day> judge(LocalDate day) {
        List<Long> neighbours = new ArrayList<>(2 * WEEKS);
        for (int weeks = -WEEKS; weeks <= WEEKS; weeks++) {
            Long value = weeks == 0 ? null : values.get(day.plusWeeks(weeks));
            if (value != null) {
                neighbours.add(value);
            }
        }
        if (neighbours.size() < FEWEST_NEIGHBOURS) {
            return Optional.empty();
        }
        long usual = Median.of(neighbours);
        long spread =
                Median.of(neighbours.stream().map(one -> Math.abs(one - usual)).toList());
        Day judged = new Day(day, values.getOrDefault(day, usual), usual, neighbours.size());
        return far(judged, spread) ? Optional.of(judged) : Optional.empty();
    }

    private static boolean far(Day day, long spread) {
        long difference = Math.abs(day.difference());
        return difference >= NOTICEABLE_WATT_HOURS
                && difference >= NOTICEABLE_SHARE * day.usualWattHours()
                && MAD_OF_SIGMA * difference > FAR * spread;
    }
}
