package fr.myelectricaldata.demo.household;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a household uses on one day, in W by quarter of an hour on the clock: base load, refrigerator, the rhythm of the
 * day, appliances, heating, hot water. Figures are plausible, not measured.
 */
final class Use {
    private static final int FRIDGE_WATTS = 95;
    private static final int HEATER_WATTS = 2300;
    private static final int EMPTY_HOUSE_CELSIUS = 7;
    private static final int LAST_HEATED_DAY = 130;
    private static final int FIRST_HEATED_DAY = 275;

    private final Household household;
    private final Living living;
    private final LocalDate day;
    private final boolean present;
    private final boolean weekEnd;
    private final TempoColour colour;
    private final double[] watts = new double[Quarters.PER_DAY];

    private Use(Household household, LocalDate day) {
        this.household = household;
        this.living = household.living();
        this.day = day;
        this.present = Presence.on(household, day);
        this.weekEnd = Presence.weekEnd(day);
        this.colour = household.is(Trait.TEMPO) ? TempoColour.of(day) : TempoColour.BLUE;
    }

    static double[] of(Household household, LocalDate day) {
        Use use = new Use(household, day);
        if (household.has(Flow.WITHDRAWN)) {
            use.background();
            use.rhythm();
            use.appliances();
            use.heating();
            use.hotWater(day, 0);
            use.hotWater(day.minusDays(1), Quarters.PER_DAY);
        }
        return use.watts;
    }

    private double roll(int slot) {
        return Dice.roll(household.code(), day, slot);
    }

    private void background() {
        int phase = (int) (5 * roll(200));
        for (int quarter = 0; quarter < watts.length; quarter++) {
            boolean cooling = (quarter + phase) % 5 < (present ? 2 : 1);
            watts[quarter] = living.baseWatts() * (0.94 + 0.12 * roll(quarter)) + (cooling ? FRIDGE_WATTS : 0);
        }
    }

    private void rhythm() {
        if (!present) {
            return;
        }
        double dark = 1 + 0.3 * Weather.winter(day);
        for (int quarter = 0; quarter < watts.length; quarter++) {
            double hour = quarter / 4.0;
            double activity = 130 * bell(hour, weekEnd ? 9.5 : 7.2, weekEnd ? 2.2 : 1.3)
                    + 210 * dark * bell(hour, 20, 3.2)
                    + (weekEnd ? 110 : 30) * bell(hour, 13, 4.5);
            watts[quarter] += living.occupants() * activity * (0.6 + 0.8 * roll(300 + quarter));
        }
    }

    /** A hill of height 1 around {@code centre}, nothing beyond {@code reach} hours from it. */
    private static double bell(double hour, double centre, double reach) {
        double distance = Math.abs(hour - centre) / reach;
        return distance >= 1 ? 0 : (1 - distance * distance) * (1 - distance * distance);
    }

    private void appliances() {
        if (!present) {
            return;
        }
        double size = 0.55 + 0.15 * living.occupants();
        run(75 + (int) (6 * roll(401)), 3, 1500 * size);
        if (weekEnd) {
            run(47 + (int) (6 * roll(402)), 4, 1300 * size);
        }
        if (colour == TempoColour.RED) {
            return;
        }
        if (roll(403) < 0.16 * living.occupants()) {
            run(84 + (int) (4 * roll(404)), 5, 900);
        }
        if (roll(405) < (weekEnd ? 0.17 : 0.09) * living.occupants()) {
            run((weekEnd ? 40 : 70) + (int) (8 * roll(406)), 6, 800);
        }
    }

    private void run(int from, int quarters, double power) {
        for (int quarter = from; quarter < Math.min(from + quarters, watts.length); quarter++) {
            watts[quarter] += power * (0.7 + 0.5 * roll(500 + quarter));
        }
    }

    private void heating() {
        boolean switchedOff = day.getDayOfYear() > LAST_HEATED_DAY && day.getDayOfYear() < FIRST_HEATED_DAY;
        if (living.heatingWattsPerKelvin() == 0 || switchedOff) {
            return;
        }
        double[] outside = Weather.quarters(day);
        for (int quarter = 0; quarter < watts.length; quarter++) {
            double missing = Math.max(0, wanted(quarter) - outside[quarter]);
            double cycling = 0.75 + 0.5 * roll(600 + quarter);
            watts[quarter] += living.heatingWattsPerKelvin() * missing * cycling * thrift(quarter);
        }
    }

    /** The outside temperature below which the heating runs: less at night and while everybody is out. */
    private double wanted(int quarter) {
        if (!present) {
            return household.is(Trait.SELDOM_LIVED_IN) ? EMPTY_HOUSE_CELSIUS : 12;
        }
        boolean night = quarter < 22 || quarter >= 92;
        boolean out = !weekEnd && quarter >= 36 && quarter < 66;
        return night ? 14.5 : out ? 14 : 16.5;
    }

    /** On red days the stove is lit between 6:00 and 22:00; white days are heated a little less. */
    private double thrift(int quarter) {
        boolean dear = quarter >= 24 && quarter < 88;
        return switch (colour) {
            case RED -> dear ? 0.15 : 1;
            case WHITE -> dear ? 0.8 : 1;
            case BLUE -> 1;
        };
    }

    /** The heater starts with the night's off-peak hours of {@code evening} and may still run after midnight. */
    private void hotWater(LocalDate evening, int elapsed) {
        List<OffPeak> ranges = household.supply().offPeak();
        if (ranges.isEmpty() || living.hotWaterWattHours() == 0 || !Presence.on(household, evening)) {
            return;
        }
        LocalTime begin = ranges.getFirst().start();
        int from = Quarters.of(begin.plusMinutes(14)) + (int) (3 * Dice.roll(household.code(), evening, 700)) - elapsed;
        double left = living.hotWaterWattHours() * (0.7 + 0.6 * Dice.roll(household.code(), evening, 701));
        for (int quarter = from; left > 0 && quarter < watts.length; quarter++) {
            double given = Math.min(left, HEATER_WATTS / (double) Quarters.PER_HOUR);
            left -= given;
            if (quarter >= 0) {
                watts[quarter] += given * Quarters.PER_HOUR;
            }
        }
    }
}
