package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** Days as runs without gaps, ascending. */
final class DayRuns {
    private DayRuns() {}

    static List<DateRange> of(NavigableSet<LocalDate> days) {
        List<DateRange> runs = new ArrayList<>();
        for (LocalDate day : days) {
            DateRange last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.end().equals(day)) {
                runs.set(runs.size() - 1, DateRange.closed(last.start(), day));
            } else {
                runs.add(DateRange.of(day));
            }
        }
        return runs;
    }
}
