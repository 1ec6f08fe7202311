package fr.myelectricaldata.metering;

import fr.myelectricaldata.meter.UsagePoint;
import java.util.Map;

/** How much is kept, without its values. */
public interface KeptDays {
    /** Days with values of each series of the point; one statement a series, and no quota. */
    Map<Measure, Integer> of(UsagePoint point);
}
