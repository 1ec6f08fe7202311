package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.analysis.DayClock.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a load curve says of one Paris day: mean powers (W) over disjoint intervals in seconds since midnight, cut off at
 * both midnights. Numbers stand in arrays, for two years of them are walked through at every click.
 */
final class CurveDay {
    private static final int LENGTH_BITS = 20;

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

    /** Hears of the time that a slot of the wall clock got from one interval. */
    @FunctionalInterface
    interface SlotVisitor {
        void visit(int slot, int seconds, long watts);
    }

    /** Shares the intervals out to slots of the wall clock; one that the clock shows twice gets both. */
    void visitSlots(int step, SlotVisitor visitor) {
        for (int i = 0; i < count; i++) {
            visitSlots(from[i], Math.min(to[i], clock.change()), 0, step, watts[i], visitor);
            visitSlots(Math.max(from[i], clock.change()), to[i], clock.shift(), step, watts[i], visitor);
        }
    }

    private static void visitSlots(int from, int to, int shift, int step, long power, SlotVisitor visitor) {
        int at = from;
        while (at < to) {
            int slot = (at + shift) / step;
            int end = Math.min(to, (slot + 1) * step - shift);
            visitor.visit(slot, end - at, power);
            at = end;
        }
    }

    /**
     * The power under which it stays for this share of the known time between two times of the wall clock.
     *
     * @param enough share of that time that has to be known
     */
    OptionalLong quantile(int wallFrom, int wallTo, double share, double enough) {
        List<Span> spans = clock.passed(wallFrom, wallTo);
        long[] pieces = new long[2 * count + 2];
        int size = 0;
        long known = 0;
        for (Span span : spans) {
            for (int i = 0; i < count; i++) {
                int seconds = Math.min(to[i], span.to()) - Math.max(from[i], span.from());
                if (seconds > 0) {
                    // Power and time in one number, so that they are sorted together and without objects.
                    pieces[size++] = watts[i] << LENGTH_BITS | seconds;
                    known += seconds;
                }
            }
        }
        int wanted = spans.stream().mapToInt(Span::length).sum();
        if (known == 0 || known < enough * wanted) {
            return OptionalLong.empty();
        }
        Arrays.sort(pieces, 0, size);
        long below = 0;
        for (int i = 0; i < size; i++) {
            below += pieces[i] & ((1 << LENGTH_BITS) - 1);
            if (below >= share * known) {
                return OptionalLong.of(pieces[i] >> LENGTH_BITS);
            }
        }
        throw new AssertionError("the whole time is more than a share of it");
    }
}
