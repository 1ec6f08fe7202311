package fr.myelectricaldata.metering;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePointId;

/**
 * What is asked of {@link MeteringService#read}.
 *
 * @param days the Paris days asked for; clipped to what can exist
 * @param freshness how far to go for them
 */
public record ReadingQuery(UsagePointId point, Measure measure, DateRange days, Freshness freshness) {
    /** How far a read goes. */
    public enum Freshness {
        /** The archive alone: free of any upstream call. */
        ARCHIVE_ONLY,
        /** The archive, and Enedis for what is missing and due. */
        COMPLETE,
        /** Enedis for the whole range, settled or not. */
        REFRESH
    }

    public ReadingQuery(UsagePointId point, Measure measure, DateRange days) {
        this(point, measure, days, Freshness.COMPLETE);
    }

    public ReadingQuery with(Freshness freshness) {
        return new ReadingQuery(point, measure, days, freshness);
    }
}
