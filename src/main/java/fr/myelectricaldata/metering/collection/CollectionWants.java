package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.archive.StoredSeries;
import fr.myelectricaldata.metering.pipeline.FetchPlan;
import fr.myelectricaldata.metering.pipeline.Rest;
import fr.myelectricaldata.metering.pipeline.Scope;
import fr.myelectricaldata.metering.pipeline.Wants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The first chunks of the rest; how many there are in all is a by-product of the look. */
final class CollectionWants implements Wants {
    private final UsagePoint point;
    private final Measure measure;
    private final DateRange range;
    private final Urgency urgency;
    private final int chunks;
    private final Clock clock;
    private int chunksInAll;

    /** @param chunks the most that may be asked for this time */
    CollectionWants(UsagePoint point, CollectionRow row, DateRange range, int chunks, Clock clock) {
        this.point = point;
        this.measure = row.measure();
        this.range = range;
        this.urgency = row.historyOpen() ? Urgency.BACKFILL : Urgency.DAILY;
        this.chunks = chunks;
        this.clock = clock;
    }

    int chunksInAll() {
        return chunksInAll;
    }

    @Override
    public NavigableSet<LocalDate> rest(StoredSeries stored) {
        Scope scope = Scope.of(point, measure, stored.header(), clock.instant());
        NavigableSet<LocalDate> rest = Rest.of(stored, scope, range, Freshness.COMPLETE);
        List<DateRange> plan = FetchPlan.of(rest, measure.daysPerCall());
        chunksInAll = plan.size();
        NavigableSet<LocalDate> first = new TreeSet<>();
        plan.stream()
                .limit(chunks)
                .forEach(chunk -> first.addAll(rest.subSet(chunk.start(), true, chunk.end(), false)));
        return first;
    }

    @Override
    public Urgency urgency() {
        return urgency;
    }

    @Override
    public boolean takesTotalsOfCurves() {
        return true;
    }

    /** It is the gateway's own work and costs no household a unit. */
    @Override
    public boolean mayFetch(NavigableSet<LocalDate> days) {
        return true;
    }
}
