package fr.myelectricaldata.demo.household;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a meter counts on one day: whole Wh by quarter of an hour, in both directions.
 *
 * @param withdrawn what use exceeds the panels by
 * @param injected what the panels exceed use by
 */
record Counted(int[] withdrawn, int[] injected) {
    /** A breaker would trip beyond the subscribed power, so nobody goes there. */
    private static final double HIGHEST_LOAD = 0.95;

    static Counted on(Household household, LocalDate day, boolean panels) {
        int[] clock = Quarters.onTheClock(day);
        double[] use = Use.of(household, day);
        double[] sun = panels ? Panels.of(household, day) : new double[clock.length];
        double ceiling = household.supply().kva() * 1000 * HIGHEST_LOAD;
        int[] withdrawn = new int[clock.length];
        int[] injected = new int[clock.length];
        for (int slot = 0; slot < clock.length; slot++) {
            long used = Math.round(Math.min(use[clock[slot]], ceiling) / Quarters.PER_HOUR);
            long made = Math.round(sun[slot] / Quarters.PER_HOUR);
            withdrawn[slot] = (int) Math.max(0, used - made);
            injected[slot] = (int) Math.max(0, made - used);
        }
        return new Counted(withdrawn, injected);
    }

    int[] of(Flow flow) {
        return flow == Flow.WITHDRAWN ? withdrawn : injected;
    }

    long total(Flow flow) {
        return Arrays.stream(of(flow)).asLongStream().sum();
    }
}
