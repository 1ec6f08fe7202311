package fr.myelectricaldata.metering.analysis;

import fr.myelectricaldata.metering.analysis.Balance.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Injection and withdrawal of the mean day by hour of the wall clock, over the days of which both curves are complete. At
 * one instant a meter counts one way or the other, in one hour it may well count both.
 */
public final class HourlyBalance {
    private static final int HOURS = 24;
    private static final WallSlots HOUR_SLOTS = new WallSlots(3600);

    private final int days;
    private final List<Hour> hours;

    /**
     * @param hour 0 to 23
     * @param exchange Wh of that hour of the mean day
     */
    public record Hour(int hour, Exchange exchange) {}

    public HourlyBalance(LoadCurve injection, LoadCurve withdrawal) {
        long[] injected = new long[HOURS];
        long[] withdrawn = new long[HOURS];
        long[] seconds = new long[HOURS];
        int counted = 0;
        for (CurveDay given : injection.known()) {
            CurveDay taken = withdrawal.on(given.day()).orElse(null);
            if (taken != null && given.complete() && taken.complete()) {
                counted++;
                HOUR_SLOTS.visit(given, (hour, time, watts) -> {
                    injected[hour] += time * watts;
                    seconds[hour] += time;
                });
                HOUR_SLOTS.visit(taken, (hour, time, watts) -> withdrawn[hour] += time * watts);
            }
        }
        this.days = counted;
        this.hours = counted == 0 ? List.of() : hours(injected, withdrawn, seconds);
    }

    private static List<Hour> hours(long[] injected, long[] withdrawn, long[] seconds) {
        List<Hour> hours = new ArrayList<>(HOURS);
        for (int hour = 0; hour < HOURS; hour++) {
            // The mean power over one hour in W is its energy in Wh.
            hours.add(new Hour(
                    hour,
                    new Exchange(
                            WattSeconds.mean(injected[hour], seconds[hour]),
                            WattSeconds.mean(withdrawn[hour], seconds[hour]))));
        }
        return List.copyOf(hours);
    }

    /** How many days it is the mean of. */
    public int days() {
        return days;
    }

    /** All 24, or none when no day is complete in both. */
    public List<Hour> hours() {
        return hours;
    }
}
