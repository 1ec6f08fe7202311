package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What a reader wants: as much of the range as their freshness says, now, and on their bill. */
record ReaderWants(UsagePoint point, ReadingQuery query, Freshness freshness, Bill bill, Look look, Clock clock)
        implements Wants {
    /** How much of the stored days an answer takes into memory. */
    @FunctionalInterface
    interface Look {
        StoredSeries at(ReadingArchive archive, Series series, DateRange range);
    }

    @Override
    public StoredSeries look(ReadingArchive archive, Series series, DateRange range) {
        return look.at(archive, series, range);
    }

    @Override
    public NavigableSet<LocalDate> rest(StoredSeries stored) {
        return Rest.of(stored, scope(stored), query.days(), freshness);
    }

    private Scope scope(StoredSeries stored) {
        return Scope.of(point, query.measure(), stored.header(), clock.instant());
    }

    /** Only while a unit can pay for it: what was an answer without a second look stays one. */
    @Override
    public NavigableSet<LocalDate> doubted(ReadingArchive archive, Series series, StoredSeries stored) {
        if (freshness != Freshness.COMPLETE) {
            return new TreeSet<>();
        }
        NavigableSet<LocalDate> doubted = new SecondLook(
                        scope(stored), query.measure().daysPerCall())
                .of(stored, query.days(), range -> archive.outline(series, range));
        return doubted.isEmpty() || bill.canPay() ? doubted : new TreeSet<>();
    }

    @Override
    public Urgency urgency() {
        return Urgency.INTERACTIVE;
    }

    @Override
    public boolean takesTotalsOfCurves() {
        return freshness != Freshness.REFRESH;
    }

    /** Also days that the source said it has nothing for: a whole curve knows better, and costs no call. */
    @Override
    public NavigableSet<LocalDate> derivable(StoredSeries stored, NavigableSet<LocalDate> rest) {
        return takesTotalsOfCurves() ? Rest.gaps(stored, scope(stored), query.days()) : new TreeSet<>();
    }

    @Override
    public boolean mayFetch(NavigableSet<LocalDate> days) {
        return bill.mayFetch(days);
    }
}
