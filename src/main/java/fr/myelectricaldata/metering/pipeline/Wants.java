package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What somebody who looks into the archive wants beside it, and may have fetched. */
public interface Wants {
    /** Reads what is stored, as far as the answer needs it. */
    default StoredSeries look(ReadingArchive archive, Series series, DateRange range) {
        return archive.read(series, range);
    }

    /** Days to ask the source for; looked at again when something landed meanwhile. */
    NavigableSet<LocalDate> rest(StoredSeries stored);

    /** Days to ask for beside {@link #rest} that the source called empty before; at most one call of them. */
    default NavigableSet<LocalDate> doubted(ReadingArchive archive, Series series, StoredSeries stored) {
        return new TreeSet<>();
    }

    Urgency urgency();

    /** Is a day's energy that follows exactly from its load curve as good as the source's own word? */
    boolean takesTotalsOfCurves();

    /** Days whose energy may follow from their load curve; {@code rest} as {@link #rest} said. */
    default NavigableSet<LocalDate> derivable(StoredSeries stored, NavigableSet<LocalDate> rest) {
        return takesTotalsOfCurves() ? rest : new TreeSet<>();
    }

    /**
     * May flights be booked for these days, which nobody is fetching? Asked before any is booked, outside of all locks,
     * and possibly more than once.
     */
    boolean mayFetch(NavigableSet<LocalDate> days);
}
