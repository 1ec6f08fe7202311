package fr.myelectricaldata.metering.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One look at the archive: the header of a series and the days of a range that were ever asked for, ascending. */
public record StoredSeries(SeriesHeader header, NavigableMap<LocalDate, StoredDay> days) {
    public StoredSeries {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }
}
