package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Days of a file beside the same days of the archive.
 *
 * @param written those that are fuller than what is kept
 */
record Comparison(List<StoredDay> written, ImportPreview.Counts counts) {
    /** @param days ascending, not more than a year of them, for both sides are in memory */
    static Comparison of(ReadingArchive archive, Series series, List<StoredDay> days) {
        DateRange range = DateRange.closed(days.getFirst().day(), days.getLast().day());
        NavigableMap<LocalDate, StoredDay> kept = archive.read(series, range).days();
        List<StoredDay> written = new ArrayList<>();
        int added = 0;
        for (StoredDay day : days) {
            StoredDay before = kept.get(day.day());
            if (fuller(day, before)) {
                written.add(day);
                added += before == null || before.readings().isEmpty() ? 1 : 0;
            }
        }
        int left = days.size() - written.size();
        return new Comparison(written, new ImportPreview.Counts(added, written.size() - added, left));
    }

    private static boolean fuller(StoredDay day, @Nullable StoredDay kept) {
        return kept == null || !day.mergedWith(kept).readings().equals(kept.readings());
    }
}
