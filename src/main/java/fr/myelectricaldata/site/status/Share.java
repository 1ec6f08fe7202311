package fr.myelectricaldata.site.status;

import fr.myelectricaldata.metering.UpstreamStatus;
import java.util.List;
import java.util.Map;

/**
 * How much of the calls that Enedis grants an hour is used.
 *
 * @param family of the API, in Enedis's own word
 */
record Share(String family, int used, int granted) {
    /** In words, so that nobody depends on a colour. */
    enum Level {
        EASY,
        BUSY,
        FULL
    }

    private static final double BUSY_FROM = 0.7;
    private static final double FULL_FROM = 0.98;

    /** By name. */
    static List<Share> of(UpstreamStatus.Snapshot upstream) {
        return upstream.callsLastHour().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Share(entry.getKey(), entry.getValue(), upstream.callsPerHour()))
                .toList();
    }

    double part() {
        return granted == 0 ? 0 : Math.min(1, (double) used / granted);
    }

    Level level() {
        double part = part();
        return part >= FULL_FROM ? Level.FULL : part >= BUSY_FROM ? Level.BUSY : Level.EASY;
    }
}
