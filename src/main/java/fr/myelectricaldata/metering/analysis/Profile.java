package fr.myelectricaldata.metering.analysis;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The mean day of a load curve by the wall clock: mean power (W) in slots of the longest step that it has, which is the
 * finest that says the same of all of them. Everything counts by its time, so an hour that the clock shows twice counts
 * twice, one that it leaves out not at all, and a gap takes nothing away.
 */
public final class Profile {
    private static final int[] STEPS = {300, 600, 900, 1200, 1800, 3600};
    private static final double SECONDS_PER_HOUR = 3600;

    private final int step;
    private final int days;
    private final List<Slot> slots;

    /**
     * @param start by the wall clock
     * @param meanWatts null when nothing is known, as the others
     * @param lowestWatts lowest mean power of an interval
     * @param highestWatts highest mean power of an interval
     */
    public record Slot(
            LocalTime start,
            @Nullable Long meanWatts,
            @Nullable Long lowestWatts,
            @Nullable Long highestWatts) {}

    /** A level of a stepped line: from and to in hours since the day's midnight, as {@link DayAxis} has them. */
    public record Step(double from, double to, long watts) {}

    private Profile(int step, int days, Tally tally) {
        this.step = step;
        this.days = days;
        this.slots = tally.slots();
    }

    /** Of all the days of these weekdays. */
    public static Profile of(LoadCurve curve, Weekdays weekdays) {
        return of(curve.known().stream()
                .filter(day -> weekdays.contains(day.day()))
                .toList());
    }

    /** Of one day, to lay it over another by the wall clock. */
    public static Profile of(DayCurve day) {
        return of(day.isEmpty() ? List.of() : List.of(day.inside()));
    }

    private static Profile of(List<CurveDay> days) {
        int longest = days.stream().mapToInt(CurveDay::longestStep).max().orElse(0);
        int step = stepFor(longest);
        Tally tally = new Tally(step);
        WallSlots wall = new WallSlots(step);
        days.forEach(day -> wall.visit(day, tally));
        return new Profile(step, days.size(), tally);
    }

    private static int stepFor(int longest) {
        for (int step : STEPS) {
            if (step >= longest) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    public Duration step() {
        return Duration.ofSeconds(step);
    }

    /** How many days it is the mean of. */
    public int days() {
        return days;
    }

    public boolean isEmpty() {
        return days == 0;
    }

    /** From midnight to midnight on the wall clock. */
    public List<Slot> slots() {
        return slots;
    }

    /** Wh of the mean day of 24 hours; empty when a slot is unknown. */
    public OptionalLong wattHours() {
        if (slots.stream().anyMatch(slot -> slot.meanWatts() == null)) {
            return OptionalLong.empty();
        }
        long sum = slots.stream()
                .mapToLong(slot -> Objects.requireNonNull(slot.meanWatts()) * step)
                .sum();
        return OptionalLong.of(WattSeconds.toWattHours(sum));
    }

    /** The mean day as it passes on that day's axis; unknown slots leave a gap. */
    public List<Step> on(DayAxis axis) {
        DayClock clock = DayClock.of(axis.day());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Long watts = slots.get(i).meanWatts();
            if (watts != null) {
                clock.passed(i * step, (i + 1) * step)
                        .forEach(span -> steps.add(
                                new Step(span.from() / SECONDS_PER_HOUR, span.to() / SECONDS_PER_HOUR, watts)));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::from));
        return List.copyOf(steps);
    }

    /** Adds up what falls into each slot. */
    private static final class Tally implements WallSlots.Visitor {
        private final int step;
        private final long[] wattSeconds;
        private final long[] seconds;
        private final long[] lowest;
        private final long[] highest;

        Tally(int step) {
            int count = DayClock.SECONDS_PER_DAY / step;
            this.step = step;
            this.wattSeconds = new long[count];
            this.seconds = new long[count];
            this.lowest = new long[count];
            this.highest = new long[count];
        }

        @Override
        public void visit(int slot, int time, long watts) {
            lowest[slot] = seconds[slot] == 0 ? watts : Math.min(lowest[slot], watts);
            highest[slot] = Math.max(highest[slot], watts);
            wattSeconds[slot] += watts * time;
            seconds[slot] += time;
        }

        List<Slot> slots() {
            List<Slot> slots = new ArrayList<>(seconds.length);
            for (int i = 0; i < seconds.length; i++) {
                LocalTime start = LocalTime.ofSecondOfDay((long) i * step);
                slots.add(
                        seconds[i] == 0
                                ? new Slot(start, null, null, null)
                                : new Slot(start, WattSeconds.mean(wattSeconds[i], seconds[i]), lowest[i], highest[i]));
            }
            return List.copyOf(slots);
        }
    }
}
