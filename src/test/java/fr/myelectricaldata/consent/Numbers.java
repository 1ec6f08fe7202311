package fr.myelectricaldata.consent;

import fr.myelectricaldata.meter.UsagePointId;
import java.util.concurrent.atomic.AtomicLong;

/** Points and authorisations that no other test has. */
public final class Numbers {

    private static final AtomicLong POINTS = new AtomicLong(10_000_000_000_000L);
    private static final AtomicLong AUTORISATIONS = new AtomicLong(500);

    private Numbers() {}

    public static UsagePointId point() {
        return new UsagePointId(String.valueOf(POINTS.incrementAndGet()));
    }

    public static long autorisation() {
        return AUTORISATIONS.incrementAndGet();
    }
}
