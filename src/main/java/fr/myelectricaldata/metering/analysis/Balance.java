package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Direction;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * What was given to the grid against what was taken from it. Neither is what was produced or used: the meter counts only
 * what passes it, so no rate of self-consumption follows from these two. A day counts only where both
 * are known.
 */
public final class Balance {
    private final DateRange days;
    private final NavigableMap<LocalDate, Long> injected;
    private final NavigableMap<LocalDate, Long> withdrawn;

    /**
     * Two energies in Wh.
     *
     * @param injected given to the grid
     * @param withdrawn taken from the grid
     */
    public record Exchange(long injected, long withdrawn) {
        /** Given less taken: below zero where more was taken. */
        public long net() {
            return injected - withdrawn;
        }
    }

    public record Day(LocalDate day, Exchange exchange) {}

    /**
     * @param exchange of the days that count
     * @param countedDays of {@code days.length()}
     */
    public record Piece(DateRange days, Exchange exchange, int countedDays) {
        public boolean partial() {
            return countedDays < days.length();
        }

        public boolean empty() {
            return countedDays == 0;
        }
    }

    /** A day that does not count, and which half of it is known. */
    public record Left(LocalDate day, boolean injectedKnown, boolean withdrawnKnown) {}

    /**
     * @param injection {@link Measure#DAILY_PRODUCTION}
     * @param withdrawal {@link Measure#DAILY_CONSUMPTION}, perhaps of another point of the same roof
     */
    public Balance(DateRange days, Readings injection, Readings withdrawal) {
        check(injection, Direction.PRODUCTION);
        check(withdrawal, Direction.CONSUMPTION);
        this.days = days;
        this.injected = Daily.of(injection, days);
        this.withdrawn = Daily.of(withdrawal, days);
    }

    private static void check(Readings readings, Direction direction) {
        if (readings.measure() != Measure.of(direction, Measure.Nature.DAILY_ENERGY)) {
            throw new IllegalArgumentException("no daily energy of " + direction + ": " + readings.measure());
        }
    }

    public DateRange days() {
        return days;
    }

    /** The days that count, ascending. */
    public List<Day> counted() {
        return counted(days).toList();
    }

    private Stream<Day> counted(DateRange part) {
        return injected.subMap(part.start(), true, part.end(), false).entrySet().stream()
                .filter(day -> withdrawn.containsKey(day.getKey()))
                .map(day ->
                        new Day(day.getKey(), new Exchange(day.getValue(), withdrawn.getOrDefault(day.getKey(), 0L))));
    }

    /** The days of the period that do not count, ascending. */
    public List<Left> left() {
        return days.days()
                .map(day -> new Left(day, injected.containsKey(day), withdrawn.containsKey(day)))
                .filter(day -> !day.injectedKnown() || !day.withdrawnKnown())
                .toList();
    }

    /** Oldest first. */
    public List<Piece> pieces(Grain grain) {
        return grain.cut(days).stream().map(this::piece).toList();
    }

    public Piece whole() {
        return piece(days);
    }

    private Piece piece(DateRange part) {
        List<Exchange> exchanges = counted(part).map(Day::exchange).toList();
        return new Piece(
                part,
                new Exchange(
                        exchanges.stream().mapToLong(Exchange::injected).sum(),
                        exchanges.stream().mapToLong(Exchange::withdrawn).sum()),
                exchanges.size());
    }
}
