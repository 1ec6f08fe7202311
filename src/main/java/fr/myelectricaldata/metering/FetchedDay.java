package fr.myelectricaldata.metering;

import java.time.LocalDate;
import java.util.List;

/**
 * What a source gave for one Paris day: readings that start in that day, ascending, without duplicates. A day that the
 * source does not have is simply not returned.
 */
public record FetchedDay(LocalDate day, List<Reading> readings) {
    public FetchedDay {
        readings = List.copyOf(readings);
    }
}
