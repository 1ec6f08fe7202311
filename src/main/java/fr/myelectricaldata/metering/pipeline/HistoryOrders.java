package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.archive.Series;
import java.time.LocalDate;
import java.util.NavigableSet;

/** What the background collection will fetch anyway, on nobody's account. */
@FunctionalInterface
public interface HistoryOrders {
    /** Are all these days part of a history that came with a consent, and is not collected yet? */
    boolean owe(Series series, NavigableSet<LocalDate> days);
}
