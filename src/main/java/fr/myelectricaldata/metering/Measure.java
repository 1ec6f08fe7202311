package fr.myelectricaldata.metering;

import java.time.LocalDate;
import java.time.Period;

/**
 * The five series of a meter; everything that differs between them is here. Limits: Enedis Data Connect 2026, "Mesure
 * synchrone autorisée v2".
 */
public enum Measure {
    DAILY_CONSUMPTION(Direction.CONSUMPTION, Nature.DAILY_ENERGY),
    CONSUMPTION_LOAD_CURVE(Direction.CONSUMPTION, Nature.LOAD_CURVE),
    DAILY_PRODUCTION(Direction.PRODUCTION, Nature.DAILY_ENERGY),
    PRODUCTION_LOAD_CURVE(Direction.PRODUCTION, Nature.LOAD_CURVE),
    MAX_POWER(Direction.CONSUMPTION, Nature.MAX_POWER);

    /** Withdrawn from the grid, or injected into it. */
    public enum Direction {
        CONSUMPTION,
        PRODUCTION
    }

    /** What one value is. */
    public enum Nature {
        /** Energy of a Paris day in Wh, the difference of two meter indexes. */
        DAILY_ENERGY("Wh", 365, Period.ofMonths(36)),
        /** Mean power over each interval in W. */
        LOAD_CURVE("W", 7, Period.ofMonths(24)),
        /** Highest apparent power of a day in VA, with the instant of the peak. */
        MAX_POWER("VA", 365, Period.ofMonths(36));

        private final String unit;
        private final int daysPerCall;
        private final Period history;

        Nature(String unit, int daysPerCall, Period history) {
            this.unit = unit;
            this.daysPerCall = daysPerCall;
            this.history = history;
        }
    }

    /** Enedis keeps this many days more than the whole months it names. */
    private static final int EXTRA_HISTORY_DAYS = 15;

    private final Direction direction;
    private final Nature nature;

    Measure(Direction direction, Nature nature) {
        this.direction = direction;
        this.nature = nature;
    }

    /** @throws IllegalArgumentException for the highest power of injection, which nobody measures */
    public static Measure of(Direction direction, Nature nature) {
        for (Measure measure : values()) {
            if (measure.direction == direction && measure.nature == nature) {
                return measure;
            }
        }
        throw new IllegalArgumentException("no " + nature + " of " + direction);
    }

    public Direction direction() {
        return direction;
    }

    public Nature nature() {
        return nature;
    }

    /** Wh, W or VA. */
    public String unit() {
        return nature.unit;
    }

    /** The longest range, in days, of one upstream call. */
    public int daysPerCall() {
        return nature.daysPerCall;
    }

    /** The oldest day that Enedis still has on the Paris day {@code today}. */
    public LocalDate oldestDay(LocalDate today) {
        return today.minus(nature.history).minusDays(EXTRA_HISTORY_DAYS);
    }
}
