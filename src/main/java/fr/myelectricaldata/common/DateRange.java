package fr.myelectricaldata.common;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A non-empty run of calendar days, half-open: {@code start} is in it, {@code end} is not (Enedis's own convention).
 *
 * @param start first day
 * @param end the day after the last one, later than {@code start}
 */
public record DateRange(LocalDate start, LocalDate end) {
    public DateRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a range starts before it ends: " + start + ".." + end);
        }
    }

    public static DateRange of(LocalDate day) {
        return new DateRange(day, day.plusDays(1));
    }

    /** Both days included. */
    public static DateRange closed(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    /** The range from {@code start} to {@code end}, or nothing when it would be empty. */
    public static Optional<DateRange> between(LocalDate start, LocalDate end) {
        return start.isBefore(end) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    public LocalDate last() {
        return end.minusDays(1);
    }

    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    public Stream<LocalDate> days() {
        return start.datesUntil(end);
    }

    public Optional<DateRange> intersection(DateRange other) {
        return between(start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
    }

    /** Cuts the range, oldest first, into pieces of at most {@code days} days. */
    public List<DateRange> chunks(int days) {
        List<DateRange> chunks = new ArrayList<>();
        for (LocalDate from = start; from.isBefore(end); from = from.plusDays(days)) {
            LocalDate to = from.plusDays(days);
            chunks.add(new DateRange(from, to.isBefore(end) ? to : end));
        }
        return chunks;
    }

    /** The range of the same length and calendar position, {@code period} earlier. */
    public DateRange minus(Period period) {
        LocalDate earlier = start.minus(period);
        return new DateRange(earlier, earlier.plusDays(length()));
    }

    @Override
    public String toString() {
        return start + ".." + last();
    }
}
