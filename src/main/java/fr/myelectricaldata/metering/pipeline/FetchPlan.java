package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Cuts wanted days into the fewest upstream calls, newest first. A call may bridge days that nobody wants, for that
 * costs nothing, but it neither begins nor ends with one.
 */
public final class FetchPlan {
    private FetchPlan() {}

    /** @param daysPerCall the longest range of one call */
    public static List<DateRange> of(Collection<LocalDate> wanted, int daysPerCall) {
        NavigableSet<LocalDate> left = new TreeSet<>(wanted);
        List<DateRange> calls = new ArrayList<>();
        while (!left.isEmpty()) {
            LocalDate last = left.last();
            NavigableSet<LocalDate> window = left.tailSet(last.minusDays(daysPerCall - 1L), true);
            calls.add(DateRange.closed(window.first(), last));
            window.clear();
        }
        return calls;
    }
}
