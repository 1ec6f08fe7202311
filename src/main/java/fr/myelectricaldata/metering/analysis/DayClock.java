package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The wall clock of one Paris day against the seconds that pass since its midnight; they part where the clock changes.
 *
 * @param midnight epoch second at which the day begins
 * @param length seconds of the day: 82 800, 86 400 or 90 000
 * @param change seconds after midnight at which the clock is changed, {@code length} when it is not
 * @param shift what the clock jumps by, in seconds
 */
record DayClock(LocalDate day, long midnight, int length, int change, int shift) {
    static final int SECONDS_PER_DAY = 86_400;

    /** Seconds of the day since midnight, the end excluded. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    static DayClock of(LocalDate day) {
        Instant start = Paris.startOf(day);
        long midnight = start.getEpochSecond();
        int length = (int) (Paris.startOf(day.plusDays(1)).getEpochSecond() - midnight);
        if (length == SECONDS_PER_DAY) {
            return new DayClock(day, midnight, length, length, 0);
        }
        Instant change =
                Paris.ZONE.getRules().nextTransition(start.minusSeconds(1)).getInstant();
        return new DayClock(
                day, midnight, length, (int) (change.getEpochSecond() - midnight), SECONDS_PER_DAY - length);
    }

    /** Seconds passed when the clock shows {@code wall} seconds after midnight, the first time if there are two. */
    int passedAt(int wall) {
        return wall < change || shift == 0 ? wall : Math.max(change, wall - shift);
    }

    /** When the clock shows something from {@code wallFrom} up to {@code wallTo}: once, twice or never. */
    List<Span> passed(int wallFrom, int wallTo) {
        List<Span> spans = new ArrayList<>(2);
        add(spans, wallFrom, Math.min(wallTo, change));
        if (shift != 0) {
            add(spans, Math.max(wallFrom, change + shift) - shift, Math.min(wallTo, length + shift) - shift);
        }
        return spans;
    }

    private static void add(List<Span> spans, int from, int to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    /** When it is off-peak, ascending and disjoint. */
    List<Span> offPeak(OffPeakHours hours) {
        List<Span> spans = new ArrayList<>();
        for (OffPeakHours.Slot slot : hours.on(day.getDayOfWeek()).slots()) {
            int from = slot.start().toSecondOfDay();
            int to = slot.end().toSecondOfDay();
            if (from < to) {
                spans.addAll(passed(from, to));
            } else {
                spans.addAll(passed(0, to));
                spans.addAll(passed(from, SECONDS_PER_DAY));
            }
        }
        return merged(spans);
    }

    private static List<Span> merged(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::from));
        List<Span> merged = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (!merged.isEmpty() && span.from() <= merged.getLast().to()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
