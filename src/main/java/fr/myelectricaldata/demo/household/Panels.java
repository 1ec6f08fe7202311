package fr.myelectricaldata.demo.household;

import fr.myelectricaldata.common.Paris;
import java.time.Instant;
import java.time.LocalDate;

/** What solar panels make on one day: the sun's height over southern France, and clouds. */
final class Panels {
    private static final double LATITUDE = StrictMath.toRadians(44.0);
    private static final double SIN_LATITUDE = StrictMath.sin(LATITUDE);
    private static final double COS_LATITUDE = StrictMath.cos(LATITUDE);
    private static final double DEGREES_EAST = 2.0;
    private static final double YIELD = 0.86;

    private Panels() {}

    /** W by quarter of the day (not of the clock: the sun knows no summer time). */
    static double[] of(Household household, LocalDate day) {
        double[] watts = new double[Quarters.count(day)];
        double tilt = StrictMath.toRadians(23.45) * -StrictMath.cos(2 * Math.PI * (day.getDayOfYear() + 10) / 365.25);
        double sin = SIN_LATITUDE * StrictMath.sin(tilt);
        double cos = COS_LATITUDE * StrictMath.cos(tilt);
        double clear = Weather.clearness(day);
        Instant midnight = Paris.startOf(day);
        for (int slot = 0; slot < watts.length; slot++) {
            double height = sin + cos * StrictMath.cos(hourAngle(midnight.plusSeconds(900L * slot + 450)));
            double cloud = clear * (0.75 + 0.5 * (1 - clear) * Dice.roll(household.code(), day, 800 + slot));
            watts[slot] = household.panelWatts() * YIELD * Math.max(0, height) * Math.min(1, 1.3 * cloud);
        }
        return watts;
    }

    private static double hourAngle(Instant instant) {
        double hours = Math.floorMod(instant.getEpochSecond(), 86_400) / 3600.0 + DEGREES_EAST / 15;
        return 2 * Math.PI * (hours - 12) / 24;
    }
}
