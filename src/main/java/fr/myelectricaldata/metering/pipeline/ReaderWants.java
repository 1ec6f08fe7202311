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
        Scope scope = Scope.of(point, query.measure(), stored.header(), clock.instant());
        return Rest.of(stored, scope, query.days(), freshness);
    }

    @Override
    public Urgency urgency() {
        return Urgency.INTERACTIVE;
    }

    @Override
    public boolean takesTotalsOfCurves() {
        return freshness == Freshness.COMPLETE;
    }

    @Override
    public boolean mayFetch(NavigableSet<LocalDate> days) {
        return bill.mayFetch(days);
    }
}
