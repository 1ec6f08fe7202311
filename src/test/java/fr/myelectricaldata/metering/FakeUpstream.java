package fr.myelectricaldata.metering;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a source that nobody has asked yet. */
public final class FakeUpstream implements UpstreamStatus {
    public volatile int callsPerHour = 1000;
    public volatile @Nullable Instant lastSuccess;

    @Override
    public Snapshot snapshot() {
        return new Snapshot(lastSuccess, null, Map.of("mesure_synchrone_auto", 7), callsPerHour);
    }

    @Override
    public int backgroundCallsPerHour() {
        return callsPerHour * 9 / 10;
    }
}
