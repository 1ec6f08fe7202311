package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the archive does not answer and the source may: the days that are missing, or unsettled and due. */
public final class Rest {
    private Rest() {}

    public static NavigableSet<LocalDate> of(StoredSeries stored, Scope scope, DateRange asked, Freshness freshness) {
        Optional<DateRange> askable = scope.within(asked);
        if (freshness == Freshness.ARCHIVE_ONLY || askable.isEmpty()) {
            return new TreeSet<>();
        }
        if (freshness == Freshness.REFRESH) {
            return askable.get().days().collect(Collectors.toCollection(TreeSet::new));
        }
        SeriesHeader.Verdict verdict = stored.header().verdict();
        if (scope.absent() || (verdict != null && verdict.standsOn(scope.today()))) {
            return new TreeSet<>();
        }
        return askable.get()
                .days()
                .filter(day -> wanted(stored.days().get(day), scope.today()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The days that could exist and are not whole, asked for or not. */
    static NavigableSet<LocalDate> gaps(StoredSeries stored, Scope scope, DateRange asked) {
        return scope.within(asked).stream()
                .flatMap(DateRange::days)
                .filter(day -> !settled(stored.days().get(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean settled(@Nullable StoredDay day) {
        return day != null && day.settled();
    }

    private static boolean wanted(@Nullable StoredDay day, LocalDate today) {
        return day == null || RetryRule.due(day, today);
    }
}
