package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.NavigableSet;

/** What somebody who looks into the archive wants beside it, and may have fetched. */
public interface Wants {
    /** Days to ask the source for; looked at again when something landed meanwhile. */
    NavigableSet<LocalDate> rest(StoredSeries stored);

    Urgency urgency();

    /** Is a day's energy that follows exactly from its load curve as good as the source's own word? */
    boolean takesTotalsOfCurves();

    /**
     * May flights be booked for these days, which nobody is fetching? Asked before any is booked, outside of all locks,
     * and possibly more than once.
     */
    boolean mayFetch(NavigableSet<LocalDate> days);
}
