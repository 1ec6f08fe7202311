package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.OffPeakCalendar;
import fr.myelectricaldata.meter.OffPeakHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How much of a load curve falls into off-peak hours (HC) and how much does not (HP), by the hours of each day. An interval
 * across their border is split by its time; both parts add up to the whole, to the watt-hour, on each day, in each period
 * and in all (arrêté of 30/10/2014; Enedis, 15/10/2025).
 */
public final class OffPeakSplit {
    private final LoadCurve curve;
    private final OffPeakCalendar calendar;
    private final List<Day> days;

    /**
     * An energy in two parts, exact; rounded to Wh where it is read.
     *
     * @param offPeakWattSeconds drawn in off-peak hours (HC)
     * @param peakWattSeconds drawn in all other hours (HP)
     */
    public record Energy(long offPeakWattSeconds, long peakWattSeconds) {
        static final Energy NONE = new Energy(0, 0);

        public long totalWattHours() {
            return WattSeconds.toWattHours(offPeakWattSeconds + peakWattSeconds);
        }

        public long offPeakWattHours() {
            return WattSeconds.toWattHours(offPeakWattSeconds);
        }

        /** What is left of the total, so that both parts add up to it. */
        public long peakWattHours() {
            return totalWattHours() - offPeakWattHours();
        }

        /** 0 to 1; empty when nothing was drawn. */
        public OptionalDouble offPeakShare() {
            long all = offPeakWattSeconds + peakWattSeconds;
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) offPeakWattSeconds / all);
        }

        Energy plus(Energy other) {
            return new Energy(offPeakWattSeconds + other.offPeakWattSeconds, peakWattSeconds + other.peakWattSeconds);
        }
    }

    /**
     * @param energy of the part of the day that is known; null when nothing of the curve is, or nobody knows the hours
     * @param known share of the day that the curve covers, 0 to 1
     * @param hoursKnown does anybody know the off-peak hours of that day?
     */
    public record Day(LocalDate day, @Nullable Energy energy, double known, boolean hoursKnown) {
        /** Does it count in full? */
        public boolean complete() {
            return energy != null && known == 1;
        }
    }

    /**
     * @param energy of all that is known
     * @param completeDays days that count in full, of {@code days.length()}
     * @param countedDays days that count at least in part
     */
    public record Piece(DateRange days, Energy energy, int completeDays, int countedDays) {
        public boolean partial() {
            return completeDays < days.length();
        }

        public boolean empty() {
            return countedDays == 0;
        }
    }

    public OffPeakSplit(LoadCurve curve, OffPeakCalendar calendar) {
        this.curve = curve;
        this.calendar = calendar;
        this.days = curve.days().days().map(this::split).toList();
    }

    private Day split(LocalDate day) {
        Optional<OffPeakHours> hours = calendar.hoursOn(day);
        Optional<CurveDay> known = curve.on(day);
        double share =
                known.map(one -> (double) one.known() / one.clock().length()).orElse(0.0);
        Energy energy = known.flatMap(one -> hours.map(its -> {
                    long offPeak = one.offPeakWattSeconds(its);
                    return new Energy(offPeak, one.wattSeconds() - offPeak);
                }))
                .orElse(null);
        return new Day(day, energy, share, hours.isPresent());
    }

    /** Whose word the hours are. */
    public OffPeakCalendar.Source source() {
        return calendar.source();
    }

    /** Every day that was asked for, ascending. */
    public List<Day> days() {
        return days;
    }

    /** The calendar pieces of the period, oldest first. */
    public List<Piece> pieces(Grain grain) {
        return grain.cut(curve.days()).stream().map(this::piece).toList();
    }

    /** The whole period. */
    public Piece whole() {
        return piece(curve.days());
    }

    private Piece piece(DateRange part) {
        int first =
                Math.toIntExact(part.start().toEpochDay() - curve.days().start().toEpochDay());
        Energy sum = Energy.NONE;
        int complete = 0;
        int counted = 0;
        for (Day day : days.subList(first, first + part.length())) {
            Energy energy = day.energy();
            if (energy != null) {
                sum = sum.plus(energy);
                counted++;
                complete += day.complete() ? 1 : 0;
            }
        }
        return new Piece(part, sum, complete, counted);
    }

    /** Days whose curve is missing or has gaps. */
    public List<LocalDate> incompleteDays() {
        return days.stream().filter(day -> day.known() < 1).map(Day::day).toList();
    }

    /** Days whose off-peak hours nobody knows: they count nowhere. */
    public List<LocalDate> daysWithoutHours() {

        return days.stream().filter(day -> !day.hoursKnown()).map(Day::day).toList();
    }
}
