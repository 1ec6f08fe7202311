package fr.myelectricaldata.demo.household;

import java.time.LocalDate;

/** Chance without randomness: the same household, day and slot always fall alike, on every machine. */
final class Dice {
    private Dice() {}

    /** Evenly spread over [0, 1). */
    static double roll(int seed, LocalDate day, int slot) {
        return roll(seed, day.toEpochDay(), slot);
    }

    static double roll(int seed, long day, int slot) {
        long mixed = mix(mix(mix(seed + 0x9e3779b97f4a7c15L) ^ day * 0xd1b54a32d192ed03L) ^ slot * 0x8cb92ba72f3d8dd7L);
        return (mixed >>> 11) * 0x1.0p-53;
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
