package fr.myelectricaldata.metering;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the source of measured values is doing, for people who wait for it. */
public interface UpstreamStatus {
    /** A cheap look at counters; never a network call. */
    Snapshot snapshot();

    /** What is left of the ceiling of each API family when the share of people who wait is set aside. */
    int backgroundCallsPerHour();

    /**
     * @param lastSuccess when a call last succeeded, null when none did since the start
     * @param lastFailure when a call last failed, null when none did since the start
     * @param callsLastHour calls granted in the sliding hour, by API family
     * @param callsPerHour the ceiling of each family
     */
    record Snapshot(
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            Map<String, Integer> callsLastHour,
            int callsPerHour) {}
}
