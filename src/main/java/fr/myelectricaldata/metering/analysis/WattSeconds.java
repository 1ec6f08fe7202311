package fr.myelectricaldata.metering.analysis;

/** Energies between a meter's watts and the watt-hours that people read: whole numbers, so that no sum drifts. */
final class WattSeconds {
    private static final long PER_WATT_HOUR = 3600;

    private WattSeconds() {}

    /** Rounded half up; energies are never negative. */
    static long toWattHours(long wattSeconds) {
        return mean(wattSeconds, PER_WATT_HOUR);
    }

    /** W, rounded half up. */
    static long mean(long wattSeconds, long seconds) {
        return Math.floorDiv(2 * wattSeconds + seconds, 2 * seconds);
    }
}
