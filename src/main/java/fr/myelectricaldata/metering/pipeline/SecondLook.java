package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Old days that the source called empty although other days of the series have values: a reader has them asked again before {@link
 * RetryRule} would. One call at a time, and none more today once one of them brought nothing.
 */
record SecondLook(Scope scope, int daysPerCall) {
    /** @param outline reads what is kept of a range; asked only when there is a day to doubt */
    NavigableSet<LocalDate> of(StoredSeries stored, DateRange asked, Function<DateRange, StoredSeries> outline) {
        NavigableSet<LocalDate> doubted = scope.within(asked).stream()
                .flatMap(DateRange::days)
                .filter(day -> doubtful(stored.days().get(day)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (doubted.isEmpty() || stored.header().verdict() != null || scope.absent()) {
            return new TreeSet<>();
        }
        NavigableMap<LocalDate, StoredDay> around =
                outline.apply(scope.all().orElseThrow()).days();
        if (around.values().stream().anyMatch(this::lookedAtToday)) {
            return new TreeSet<>();
        }
        boolean hasValues =
                around.values().stream().anyMatch(day -> !day.readings().isEmpty());
        return hasValues
                ? new TreeSet<>(doubted.tailSet(doubted.last().minusDays(daysPerCall - 1L), true))
                : new TreeSet<>();
    }

    private boolean doubtful(@Nullable StoredDay day) {
        return day != null
                && empty(day)
                && day.asked().isBefore(scope.today())
                && RetryRule.old(day, scope.today())
                && !RetryRule.due(day, scope.today());
    }

    private boolean lookedAtToday(StoredDay day) {
        return empty(day) && day.asked().equals(scope.today()) && RetryRule.old(day, scope.today());
    }

    private static boolean empty(StoredDay day) {
        return !day.settled() && day.readings().isEmpty();
    }
}
