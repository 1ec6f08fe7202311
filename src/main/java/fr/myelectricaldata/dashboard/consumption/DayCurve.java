package fr.myelectricaldata.dashboard.consumption;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.dashboard.consumption.DayAxis.Stretch;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Mean power over the intervals of one day (W), each as long as the meter says: 5 to 60 minutes. */
final class DayCurve {
    /** Less of the day than this says nothing about its base load. */
    private static final double ENOUGH_OF_THE_DAY = 0.75;
    /** The house stays above its base load for all but this share of the day. */
    private static final double BASE_SHARE = 0.05;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double TINY = 1.0 / 3600;

    private final DayAxis axis;
    private final List<Reading> readings;
    private final Optional<Hole.Reason> reason;

    DayCurve(LocalDate day, Readings answer) {
        this.axis = new DayAxis(day);
        this.readings = answer.readings().stream()
                .filter(reading -> Paris.dayOf(reading.start()).equals(day))
                .sorted(Comparator.comparing(Reading::start))
                .toList();
        this.reason = answer.holes().stream()
                .filter(hole -> hole.days().contains(day))
                .map(Hole::reason)
                .findFirst();
    }

    DayAxis axis() {
        return axis;
    }

    List<Reading> readings() {
        return readings;
    }

    /** Why something of the day is missing, when that is known. */
    Optional<Hole.Reason> reason() {
        return reason;
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Wh: each power times the length of its own interval. */
    long energy() {
        return Math.round(readings.stream().mapToDouble(DayCurve::energyOf).sum());
    }

    private static double energyOf(Reading reading) {
        return reading.value() * reading.length().toSeconds() / SECONDS_PER_HOUR;
    }

    /** The interval of the highest mean power, the first of several. */
    Optional<Reading> peak() {
        return readings.stream()
                .min(Comparator.comparingLong(Reading::value).reversed().thenComparing(Reading::start));
    }

    /** The power under which the house hardly ever falls: what runs day and night. */
    OptionalLong baseLoad() {
        double known = readings.stream().mapToDouble(DayCurve::hoursOf).sum();
        if (known < ENOUGH_OF_THE_DAY * axis.length()) {
            return OptionalLong.empty();
        }
        double below = 0;
        for (Reading reading : readings.stream()
                .sorted(Comparator.comparingLong(Reading::value))
                .toList()) {
            below += hoursOf(reading);
            if (below >= BASE_SHARE * known) {
                return OptionalLong.of(reading.value());
            }
        }
        return OptionalLong.empty();
    }

    private static double hoursOf(Reading reading) {
        return reading.length().toSeconds() / SECONDS_PER_HOUR;
    }

    /** Part of the energy drawn in off-peak hours, an interval across their border counting by time. */
    OptionalDouble offPeakShare(OffPeakHours hours) {
        long all = energy();
        if (all == 0 || hours.on(axis.day().getDayOfWeek()).slots().isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Stretch> cheap = axis.offPeak(hours);
        double inside = readings.stream()
                .mapToDouble(reading -> reading.value() * overlap(reading, cheap))
                .sum();
        return OptionalDouble.of(Math.min(1, inside / all));
    }

    private double overlap(Reading reading, List<Stretch> stretches) {
        double from = axis.at(reading.start());
        double to = axis.at(reading.end());
        return stretches.stream()
                .mapToDouble(one -> Math.max(0, Math.min(to, one.to()) - Math.max(from, one.from())))
                .sum();
    }

    /** The stretches of the day that no interval covers. */
    List<Stretch> gaps() {
        List<Stretch> gaps = new ArrayList<>();
        double reached = 0;
        for (Reading reading : readings) {
            double start = axis.at(reading.start());
            if (start > reached + TINY) {
                gaps.add(new Stretch(reached, start));
            }
            reached = Math.max(reached, axis.at(reading.end()));
        }
        if (axis.length() > reached + TINY) {
            gaps.add(new Stretch(reached, axis.length()));
        }
        return gaps;
    }
}
