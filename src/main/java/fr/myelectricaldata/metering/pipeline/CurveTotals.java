package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.Measure.Nature;
import fr.myelectricaldata.metering.Reading;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A day's energy from its load curve, which spares the source a call. A meter counts whole Wh and a curve is the mean
 * power of what it counted, so the curve of a settled day adds up to the day's index exactly; it does in every capture
 * we have. A curve whose intervals are no whole Wh was rounded somewhere, and then nothing follows from it.
 */
@Component
public class CurveTotals {
    private static final long SECONDS_PER_HOUR = 3600;
    /** Lone gaps far apart do not take the curves between them into memory. */
    private static final int DAYS_AT_A_TIME = 366;

    private final ReadingArchive archive;

    CurveTotals(ReadingArchive archive) {
        this.archive = archive;
    }

    /** Writes the days of {@code wanted} that follow from their curve. @return whether there were any */
    boolean fill(Series daily, NavigableSet<LocalDate> wanted) {
        return daily.measure().nature() == Nature.DAILY_ENERGY && !wanted.isEmpty() && write(daily, wanted) > 0;
    }

    private int write(Series daily, NavigableSet<LocalDate> wanted) {
        Measure curve = Measure.of(daily.measure().direction(), Nature.LOAD_CURVE);
        Series curves = new Series(daily.holder(), daily.point(), curve);
        List<StoredDay> totals = FetchPlan.of(wanted, DAYS_AT_A_TIME).stream()
                .flatMap(days -> archive.read(curves, days).days().values().stream())
                .filter(day -> day.settled() && wanted.contains(day.day()))
                .flatMap(day -> total(daily.measure(), day).stream())
                .toList();
        if (!totals.isEmpty()) {
            archive.merge(daily, totals);
        }
        return totals.size();
    }

    /**
     * Writes the days that have no value yet and follow from a whole curve.
     *
     * @param curves days that are in the archive, ascending, at least one
     * @return how many were written
     */
    public int fillMissing(Series daily, List<StoredDay> curves) {
        DateRange range =
                DateRange.closed(curves.getFirst().day(), curves.getLast().day());
        NavigableMap<LocalDate, StoredDay> known = archive.outline(daily, range).days();
        NavigableSet<LocalDate> wanted = curves.stream()
                .filter(StoredDay::settled)
                .map(StoredDay::day)
                .filter(day -> !known.containsKey(day) || !known.get(day).settled())
                .collect(Collectors.toCollection(TreeSet::new));
        return wanted.isEmpty() ? 0 : write(daily, wanted);
    }

    private static Optional<StoredDay> total(Measure measure, StoredDay curve) {
        OptionalLong wattHours = wattHours(curve.readings());
        if (wattHours.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = curve.day();
        Reading total = new Reading(Paris.startOf(day), Paris.lengthOf(day), wattHours.getAsLong());
        return Optional.of(StoredDay.of(measure, day, List.of(total), curve.asked()));
    }

    /** Nothing when an interval holds a fraction of a Wh. */
    static OptionalLong wattHours(List<Reading> curve) {
        long sum = 0;
        for (Reading reading : curve) {
            long wattSeconds = reading.value() * reading.length().toSeconds();
            if (wattSeconds % SECONDS_PER_HOUR != 0) {
                return OptionalLong.empty();
            }
            sum += wattSeconds / SECONDS_PER_HOUR;
        }
        return OptionalLong.of(sum);
    }
}
