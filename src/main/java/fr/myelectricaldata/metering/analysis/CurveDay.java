package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.DayClock.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a load curve says of one Paris day: mean powers (W) over disjoint intervals in seconds since midnight, cut off at
 * both midnights. Numbers stand in arrays, for two years of them are walked through at every click.
 */
final class CurveDay {
    private final DayClock clock;
    private int count;
    private int[] from = new int[48];
    private int[] to = new int[48];
    private long[] watts = new long[48];

    CurveDay(DayClock clock) {
        this.clock = clock;
    }

    static CurveDay of(LocalDate day, List<Reading> readings) {
        CurveDay curve = new CurveDay(DayClock.of(day));
        readings.forEach(reading ->
                curve.add(reading.start().getEpochSecond(), reading.end().getEpochSecond(), reading.value()));
        return curve;
    }

    /** Takes what lies within the day and was not said yet; in ascending order. */
    void add(long start, long end, long power) {
        int reached = count == 0 ? 0 : to[count - 1];
        int first = (int) Math.max(reached, start - clock.midnight());
        int last = (int) Math.min(clock.length(), end - clock.midnight());
        if (first >= last) {
            return;
        }
        if (count == watts.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            watts = Arrays.copyOf(watts, 2 * count);
        }
        from[count] = first;
        to[count] = last;
        watts[count] = power;
        count++;
    }

    LocalDate day() {
        return clock.day();
    }

    /** Epoch second of the next midnight. */
    long end() {
        return clock.midnight() + clock.length();
    }

    DayClock clock() {
        return clock;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Seconds of the day that are known. */
    int known() {
        int known = 0;
        for (int i = 0; i < count; i++) {
            known += to[i] - from[i];
        }
        return known;
    }

    boolean complete() {
        return known() == clock.length();
    }

    /** The longest interval in seconds, 0 when there is none. */
    int longestStep() {
        int longest = 0;
        for (int i = 0; i < count; i++) {
            longest = Math.max(longest, to[i] - from[i]);
        }
        return longest;
    }

    long wattSeconds() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += watts[i] * (to[i] - from[i]);
        }
        return sum;
    }

    /** The part of {@link #wattSeconds} in off-peak hours; an interval across their border counts by its time. */
    long offPeakWattSeconds(OffPeakHours hours) {
        long sum = 0;
        int i = 0;
        for (Span span : clock.offPeak(hours)) {
            while (i < count && to[i] <= span.from()) {
                i++;
            }
            for (int j = i; j < count && from[j] < span.to(); j++) {
                sum += watts[j] * (Math.min(to[j], span.to()) - Math.max(from[j], span.from()));
            }
        }
        return sum;
    }

    /** The part of {@link #wattSeconds} that stays under this power. */
    long wattSecondsUnder(long power) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.min(watts[i], power) * (to[i] - from[i]);
        }
        return sum;
    }

    /** The stretches that nothing is known of. */
    List<Span> gaps() {
        List<Span> gaps = new ArrayList<>();
        int reached = 0;
        for (int i = 0; i < count; i++) {
            if (from[i] > reached) {
                gaps.add(new Span(reached, from[i]));
            }
            reached = to[i];
        }
        if (reached < clock.length()) {
            gaps.add(new Span(reached, clock.length()));
        }
        return gaps;
    }

    /** Hears of one interval, in seconds since midnight. */
    @FunctionalInterface
    interface IntervalVisitor {
        void visit(int from, int to, long watts);
    }

    /** Ascending. */
    void forEach(IntervalVisitor visitor) {
        for (int i = 0; i < count; i++) {
            visitor.visit(from[i], to[i], watts[i]);
        }
    }

    /** How many intervals there are. */
    int count() {
        return count;
    }
}
