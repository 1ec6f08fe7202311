package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What runs day and night ("talon"): the power (W) under which a day's curve stays for a twentieth of its time, so that a
 * single low interval does not count. A day of which less than three quarters are known says nothing. In winter electric
 * heating never stops either; what runs all year is therefore what the lowest month shows.
 */
public final class BaseLoad {
    private static final double SHARE = 0.05;
    private static final double ENOUGH = 0.75;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final PowerQuantile DAY = new PowerQuantile(0, DayClock.SECONDS_PER_DAY, SHARE, ENOUGH);
    private static final PowerQuantile NIGHT =
            new PowerQuantile(2 * SECONDS_PER_HOUR, 5 * SECONDS_PER_HOUR, SHARE, ENOUGH);
    private static final int DAYS_PER_YEAR = 365;
    private static final int FEWEST_DAYS = 14;
    private static final int SAME_WEEKDAY_LAST_YEAR = 364;

    private final List<Day> days;
    private final NavigableMap<LocalDate, Long> watts = new TreeMap<>();
    private final Optional<Energy> energy;

    /**
     * @param watts of the whole day; null when too little of it is known
     * @param nightWatts between 2:00 and 5:00 alone, when nearly everybody sleeps; null when too little of that is known
     */
    public record Day(
            LocalDate day, @Nullable Long watts, @Nullable Long nightWatts) {}

    /**
     * @param watts median of its days
     * @param days how many that are
     */
    public record Month(YearMonth month, long watts, int days) {}

    /**
     * What is drawn under {@link #watts}.
     *
     * @param wattHours on the days that say something
     * @param share of all that they drew, 0 to 1
     * @param days how many days say something
     * @param wattHoursPerYear the same for 365 days like these
     */
    public record Energy(long wattHours, double share, int days, long wattHoursPerYear) {}

    /**
     * @param watts median of some days
     * @param wattsBefore median of the same days of the week a year (364 days) before
     * @param days how many days are known in both
     */
    public record Trend(long watts, long wattsBefore, int days) {
        /** 0.1 is ten percent more than a year before. */
        public double change() {
            return wattsBefore == 0 ? 0 : (double) watts / wattsBefore - 1;
        }
    }

    public BaseLoad(LoadCurve curve) {
        this(curve, Day::watts);
    }

    /** Told from the nights alone: where panels are, the sun hides by day what runs then. */
    public static BaseLoad byNight(LoadCurve curve) {
        return new BaseLoad(curve, Day::nightWatts);
    }

    private BaseLoad(LoadCurve curve, Function<Day, @Nullable Long> counted) {
        this.days = curve.known().stream().map(BaseLoad::day).toList();
        for (Day day : days) {
            Long value = counted.apply(day);
            if (value != null) {
                watts.put(day.day(), value);
            }
        }
        OptionalLong line = watts();
        this.energy = line.isPresent() ? energyUnder(line.getAsLong(), curve) : Optional.empty();
    }

    private static Day day(CurveDay curve) {
        return new Day(curve.day(), boxed(ofDay(curve)), boxed(NIGHT.of(curve)));
    }

    private Optional<Energy> energyUnder(long line, LoadCurve curve) {
        long under = 0;
        long all = 0;
        for (LocalDate day : watts.keySet()) {
            CurveDay known = curve.on(day).orElseThrow();
            under += known.wattSecondsUnder(line);
            all += known.wattSeconds();
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(new Energy(
                        WattSeconds.toWattHours(under),
                        (double) under / all,
                        watts.size(),
                        WattSeconds.toWattHours(under * DAYS_PER_YEAR / watts.size())));
    }

    static OptionalLong ofDay(CurveDay curve) {
        return DAY.of(curve);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }

    /** The days with values, ascending. */
    public List<Day> days() {
        return days;
    }

    /** Ascending; months that say nothing are left out. */
    public List<Month> months() {
        NavigableMap<YearMonth, List<Long>> months = new TreeMap<>();
        watts.forEach((day, value) -> months.computeIfAbsent(YearMonth.from(day), one -> new ArrayList<>())
                .add(value));
        return months.entrySet().stream()
                .map(month -> new Month(
                        month.getKey(),
                        Median.of(month.getValue()),
                        month.getValue().size()))
                .toList();
    }

    /** W: the lowest of the months of which a fortnight is known, or without one the median of all days. */
    public OptionalLong watts() {
        if (watts.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(months().stream()
                .filter(month -> month.days() >= FEWEST_DAYS)
                .mapToLong(Month::watts)
                .min()
                .orElseGet(() -> Median.of(watts.values())));
    }

    /** Empty when nothing was drawn on any day that says something. */
    public Optional<Energy> energy() {
        return energy;
    }

    /**
     * These days against those a year before; empty with fewer than a fortnight known in both. In the heating season a
     * colder year raises it too.
     */
    public Optional<Trend> trend(DateRange recent) {
        List<Long> now = new ArrayList<>();
        List<Long> before = new ArrayList<>();
        recent.days().forEach(day -> {
            Long value = watts.get(day);
            Long earlier = watts.get(day.minusDays(SAME_WEEKDAY_LAST_YEAR));
            if (value != null && earlier != null) {
                now.add(value);
                before.add(earlier);
            }
        });
        return now.size() < FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(new Trend(Median.of(now), Median.of(before), now.size()));
    }
}
