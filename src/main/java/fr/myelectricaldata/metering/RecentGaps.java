package fr.myelectricaldata.metering;

import fr.myelectricaldata.meter.UsagePoint;
import java.time.LocalDate;
import java.util.Optional;

/** Whether what Enedis should have published of a point lately has come. */
public interface RecentGaps {
    /**
     * The first of several recent days that have neither a curve nor a day's energy although they should have had them for
     * days. Nothing for a point that was attached only now, or of whose direction Enedis has nothing at all. By at most
     * five statements; never a network call.
     */
    Optional<LocalDate> firstMissing(UsagePoint point);
}
