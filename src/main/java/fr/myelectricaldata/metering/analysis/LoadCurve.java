package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A load curve cut up by Paris days, once for all analyses of it. Each interval keeps its own length, and one across
 * midnight belongs to both days by its time. Some 16 bytes per interval: made for a request, not to be kept.
 */
public final class LoadCurve {
    private final DateRange days;
    private final NavigableMap<LocalDate, CurveDay> known;
    private final List<Hole> holes;

    private LoadCurve(DateRange days, NavigableMap<LocalDate, CurveDay> known, List<Hole> holes) {
        this.days = days;
        this.known = known;
        this.holes = holes;
    }

    /** @throws IllegalArgumentException for anything but a load curve */
    public static LoadCurve of(Readings readings) {
        if (readings.measure().nature() != Measure.Nature.LOAD_CURVE) {
            throw new IllegalArgumentException("no load curve: " + readings.measure());
        }
        Cutter cutter = new Cutter();
        readings.readings().forEach(cutter::take);
        NavigableMap<LocalDate, CurveDay> cut = cutter.days;
        cut.keySet().removeIf(one -> !readings.days().contains(one));
        return new LoadCurve(readings.days(), cut, readings.holes());
    }

    /** The part of the curve in these days. */
    public LoadCurve within(DateRange part) {
        return new LoadCurve(part, known.subMap(part.start(), true, part.end(), false), holes);
    }

    /** The days that were asked for, whether anything is known of them or not. */
    public DateRange days() {
        return days;
    }

    /** The days with at least one value, ascending. */
    public List<LocalDate> daysWithValues() {
        return List.copyOf(known.keySet());
    }

    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** Wh of what is known. */
    public long wattHours() {
        return WattSeconds.toWattHours(
                known.values().stream().mapToLong(CurveDay::wattSeconds).sum());
    }

    /** Why something of the day is missing, when that is known. */
    public Optional<Hole.Reason> reasonOf(LocalDate day) {
        return Daily.reason(holes, day);
    }

    Optional<CurveDay> on(LocalDate day) {
        return Optional.ofNullable(known.get(day));
    }

    Collection<CurveDay> known() {
        return known.values();
    }

    /** Lays readings, which ascend, into their days; looks the time zone up once a day and not once a reading. */
    private static final class Cutter {
        private final NavigableMap<LocalDate, CurveDay> days = new TreeMap<>();
        private CurveDay day = new CurveDay(DayClock.of(LocalDate.EPOCH));

        void take(Reading reading) {
            long start = reading.start().getEpochSecond();
            long end = reading.end().getEpochSecond();
            if (start >= day.end()) {
                begin(Paris.dayOf(reading.start()));
            }
            day.add(start, end, reading.value());
            if (end > day.end()) {
                begin(day.day().plusDays(1));
                day.add(start, end, reading.value());
            }
        }

        private void begin(LocalDate next) {
            day = new CurveDay(DayClock.of(next));
            days.put(next, day);
        }
    }
}
