package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.analysis.DayAxis.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Mean power over the intervals of one day (W), each as long as the meter says: 5 to 60 minutes. */
public final class DayCurve {
    private final DayAxis axis;
    private final List<Reading> readings;
    private final CurveDay inside;
    private final Optional<Hole.Reason> reason;

    public DayCurve(LocalDate day, Readings answer) {
        Instant start = Paris.startOf(day);
        Instant end = Paris.startOf(day.plusDays(1));
        this.axis = new DayAxis(day);
        this.readings = answer.readings().stream()
                .filter(reading ->
                        !reading.start().isBefore(start) && reading.start().isBefore(end))
                .sorted(Comparator.comparing(Reading::start))
                .toList();
        this.inside = CurveDay.of(day, readings);
        this.reason = Daily.reason(answer.holes(), day);
    }

    public DayAxis axis() {
        return axis;
    }

    public List<Reading> readings() {
        return readings;
    }

    /** Why something of the day is missing, when that is known. */
    public Optional<Hole.Reason> reason() {
        return reason;
    }

    public boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Wh: each power times the length of its own interval. */
    public long energy() {
        return WattSeconds.toWattHours(inside.wattSeconds());
    }

    /** The interval of the highest mean power, the first of several. */
    public Optional<Reading> peak() {
        return readings.stream()
                .min(Comparator.comparingLong(Reading::value).reversed().thenComparing(Reading::start));
    }

    /** The power (W) under which the house hardly ever falls: what runs day and night. */
    public OptionalLong baseLoad() {
        return BaseLoad.ofDay(inside);
    }

    /** Part of the energy drawn in off-peak hours, an interval across their border counting by time. */
    public OptionalDouble offPeakShare(OffPeakHours hours) {
        long all = inside.wattSeconds();
        return all == 0 || hours.on(axis.day().getDayOfWeek()).slots().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) inside.offPeakWattSeconds(hours) / all);
    }

    CurveDay inside() {
        return inside;
    }

    /** The stretches of the day that no interval covers. */
    public List<Stretch> gaps() {
        return inside.gaps().stream().map(Stretch::of).toList();
    }
}
