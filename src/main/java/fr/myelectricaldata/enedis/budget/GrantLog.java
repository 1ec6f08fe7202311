package fr.myelectricaldata.enedis.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The calls that were granted, written down where all processes and the next start find them. Two grants that may not
 * share a window lie more than the window apart, by the log's own clock, in milliseconds.
 */
interface GrantLog {
    /**
     * Grants one call and writes it down, in one atomic step, if fewer than the short window's limit and fewer than
     * {@code perHour} were granted in their windows and the family is open.
     *
     * @return zero when granted, else how long no call can be granted
     */
    Duration take(String family, int perHour);

    /** No grants for that family until then; an earlier instant does not open it again. */
    void close(String family, Instant until);

    /** Grants within the long window, by family. */
    Map<String, Integer> callsLastHour();
}
