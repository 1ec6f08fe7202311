package fr.myelectricaldata.metering.analysis;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Mean power by day of the week and hour of the wall clock, counted by time. */
public final class WeekHeatMap {
    private static final int HOURS = 24;
    private static final WallSlots HOUR_SLOTS = new WallSlots(3600);

    private final List<Cell> cells;
    private final OptionalLong mean;

    /**
     * @param hour 0 to 23
     * @param meanWatts null when nothing is known
     * @param days how many days say something of that hour
     */
    public record Cell(DayOfWeek day, int hour, @Nullable Long meanWatts, int days) {}

    public WeekHeatMap(LoadCurve curve) {
        Tally tally = new Tally();
        curve.known().forEach(tally::take);
        this.cells = tally.cells();
        this.mean = tally.mean();
    }

    /** All 168, Monday 0 h first. */
    public List<Cell> cells() {
        return cells;
    }

    public Cell cell(DayOfWeek day, int hour) {
        return cells.get((day.getValue() - 1) * HOURS + hour);
    }

    /** W of the lowest cell. */
    public OptionalLong lowest() {
        return known().min();
    }

    /** W of the highest cell. */
    public OptionalLong highest() {
        return known().max();
    }

    /** W over all the time that is known. */
    public OptionalLong mean() {
        return mean;
    }

    private LongStream known() {
        return cells.stream()
                .filter(cell -> cell.meanWatts() != null)
                .mapToLong(cell -> Objects.requireNonNull(cell.meanWatts()));
    }

    private static final class Tally {
        private final long[] wattSeconds = new long[7 * HOURS];
        private final long[] seconds = new long[7 * HOURS];
        private final int[] days = new int[7 * HOURS];
        private final long[] lastDay = new long[7 * HOURS];

        void take(CurveDay day) {
            int row = (day.day().getDayOfWeek().getValue() - 1) * HOURS;
            long date = day.day().toEpochDay();
            HOUR_SLOTS.visit(day, (hour, time, watts) -> {
                int cell = row + hour;
                wattSeconds[cell] += watts * time;
                seconds[cell] += time;
                days[cell] += lastDay[cell] == date ? 0 : 1;
                lastDay[cell] = date;
            });
        }

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>(seconds.length);
            for (int i = 0; i < seconds.length; i++) {
                Long mean = seconds[i] == 0 ? null : Long.valueOf(WattSeconds.mean(wattSeconds[i], seconds[i]));
                cells.add(new Cell(DayOfWeek.of(i / HOURS + 1), i % HOURS, mean, days[i]));
            }
            return List.copyOf(cells);
        }

        OptionalLong mean() {
            long time = LongStream.of(seconds).sum();
            return time == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(
                            WattSeconds.mean(LongStream.of(wattSeconds).sum(), time));
        }
    }
}
