package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Flights for what the archive does not have.
 *
 * @param stored what the archive held when they were booked
 * @param own flights that the caller has to make, newest first
 * @param shared flights that somebody else is making
 * @param refused days that could not be booked, see {@link Wants#mayFetch}
 */
public record Booking(StoredSeries stored, List<Flight> own, List<Flight> shared, NavigableSet<LocalDate> refused) {
    public List<Flight> all() {
        List<Flight> all = new ArrayList<>(own);
        all.addAll(shared);
        return all;
    }
}
