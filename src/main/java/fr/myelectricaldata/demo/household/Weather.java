package fr.myelectricaldata.demo.household;

import java.time.LocalDate;

/** One temperate climate for everybody: seasons, spells of nine days, and a cool hour before dawn. */
final class Weather {
    private static final int SEED = 1009;
    private static final int SPELL = 9;
    private static final double[] HOURS = new double[Quarters.PER_DAY];

    static {
        for (int quarter = 0; quarter < HOURS.length; quarter++) {
            HOURS[quarter] = StrictMath.cos(2 * Math.PI * (quarter / 4.0 - 15.5) / 24);
        }
    }

    private Weather() {}

    /** 1 in the middle of winter, -1 in the middle of summer. */
    static double winter(LocalDate day) {
        return StrictMath.cos(2 * Math.PI * (day.getDayOfYear() - 18) / 365.25);
    }

    /** Mean temperature of a day in °C. */
    static double mean(LocalDate day) {
        long spell = Math.floorDiv(day.toEpochDay(), SPELL);
        double into = Math.floorMod(day.toEpochDay(), SPELL) / (double) SPELL;
        double slow = (1 - into) * Dice.roll(SEED, spell, 0) + into * Dice.roll(SEED, spell + 1, 0);
        return 12.3 - 8.0 * winter(day) + 9 * (slow - 0.5) + 3 * (Dice.roll(SEED, day, 1) - 0.5);
    }

    /** Temperatures of a day, one per quarter of an hour on the clock. */
    static double[] quarters(LocalDate day) {
        double mean = mean(day);
        double swing = 3.6 - 1.4 * winter(day);
        double[] temperatures = new double[Quarters.PER_DAY];
        for (int quarter = 0; quarter < temperatures.length; quarter++) {
            temperatures[quarter] = mean + swing * HOURS[quarter];
        }
        return temperatures;
    }

    /** How much of the clear sky's light comes through: 0.1 to 1. */
    static double clearness(LocalDate day) {
        double sun = Dice.roll(SEED, day, 2);
        return 0.12 + 0.88 * Math.sqrt(sun) * (0.8 - 0.2 * winter(day));
    }
}
