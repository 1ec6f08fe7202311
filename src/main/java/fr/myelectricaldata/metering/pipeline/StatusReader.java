package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionProgress;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import fr.myelectricaldata.metering.PointStatus.Missing;
import fr.myelectricaldata.metering.PointStatusService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what is kept of a point's series, without their values: one statement a series, and never a call to the source. */
@Service
class StatusReader implements PointStatusService {
    private final UsagePointService points;
    private final ReadingArchive archive;
    private final CollectionService collections;
    private final QuotaService quotas;
    private final Clock clock;

    StatusReader(
            UsagePointService points,
            ReadingArchive archive,
            CollectionService collections,
            QuotaService quotas,
            Clock clock) {
        this.points = points;
        this.archive = archive;
        this.collections = collections;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public PointStatus statusOf(AccountId account, UsagePointId number) {
        UsagePoint point = points.get(account, number);
        quotas.charge(account, QuotaKind.CACHED);
        Map<Measure, CollectionProgress> progress = collections.progressOf(account, number).stream()
                .collect(Collectors.toMap(CollectionProgress::measure, Function.identity()));
        return new PointStatus(
                point,
                Publication.newestDay(clock.instant()),
                Arrays.stream(Measure.values())
                        .map(measure -> seriesOf(point, measure, progress.get(measure)))
                        .toList());
    }

    private PointStatus.Series seriesOf(UsagePoint point, Measure measure, @Nullable CollectionProgress progress) {
        Instant now = clock.instant();
        DateRange ever = new DateRange(
                ReadingArchive.BEGINNING, Publication.newestDay(now).plusDays(1));
        StoredSeries stored = archive.outline(Series.of(point, measure), ever);
        Scope scope = Scope.of(point, measure, stored.header(), now);
        List<LocalDate> held = stored.days().values().stream()
                .filter(day -> !day.readings().isEmpty())
                .map(StoredDay::day)
                .toList();
        return new PointStatus.Series(
                measure,
                held.isEmpty() ? null : held.getFirst(),
                held.isEmpty() ? null : held.getLast(),
                (int) stored.days().values().stream().filter(StoredDay::settled).count(),
                missing(point, measure, stored, scope),
                point.collectable() ? nextAttempt(stored.header(), scope) : null,
                progress);
    }

    private static List<Missing> missing(UsagePoint point, Measure measure, StoredSeries stored, Scope scope) {
        LocalDate first = stored.days().isEmpty() || stored.days().firstKey().isAfter(scope.oldest())
                ? scope.oldest()
                : stored.days().firstKey();
        return DateRange.between(first, scope.newest().plusDays(1))
                .map(days -> new ReadingQuery(point.number(), measure, days, ReadingQuery.Freshness.ARCHIVE_ONLY))
                .map(query -> new Answer(stored, scope, List.of(), point.collectable())
                        .to(query, 0)
                        .holes())
                .orElse(List.of())
                .stream()
                .map(hole -> new Missing(
                        hole.days(),
                        hole.reason(),
                        point.collectable() ? nextAttempt(hole, stored.days(), scope.today()) : null))
                .toList();
    }

    private static @Nullable LocalDate nextAttempt(
            Hole hole, NavigableMap<LocalDate, StoredDay> days, LocalDate today) {
        return days.subMap(hole.days().start(), true, hole.days().end(), false).values().stream()
                .filter(day -> !day.settled())
                .map(day -> RetryRule.next(day, today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Each morning brings a new day, unless the source refused the series. */
    private static @Nullable Instant nextAttempt(SeriesHeader header, Scope scope) {
        SeriesHeader.Verdict verdict = header.verdict();
        LocalDate day = verdict != null && verdict.standsOn(scope.today())
                ? verdict.until().orElse(null)
                : scope.today().plusDays(1);
        return day == null ? null : Paris.startOf(day).plus(Duration.ofHours(Publication.HOUR));
    }
}
