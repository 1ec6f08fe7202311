package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.FetchRequest;
import fr.myelectricaldata.metering.FetchedDay;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.MeterDataSource;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.SeriesHeader.Verdict;
import fr.myelectricaldata.metering.archive.StoredDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings one chunk from its source into the archive, and remembers what the source said instead of values. */
@Component
class ChunkFetcher {
    private final Map<Origin, MeterDataSource> sources;
    private final ReadingArchive archive;
    private final UsagePointService points;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChunkFetcher(
            List<MeterDataSource> sources,
            ReadingArchive archive,
            UsagePointService points,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources.stream().collect(Collectors.toMap(MeterDataSource::origin, Function.identity()));
        this.archive = archive;
        this.points = points;
        this.events = events;
        this.clock = clock;
    }

    /** @throws MeterDataException when the source refuses or fails; what came before it is stored */
    void fetch(UsagePoint point, Flight flight) {
        try {
            if (!fetched(point, flight, flight.days())) {
                searchFloor(point, flight);
            }
            if (flight.verdictKnown()) {
                archive.changeHeader(flight.series(), header -> header.withVerdict(null));
            }
        } catch (MeterDataException refusal) {
            remember(point, flight, refusal.finding());
            throw refusal;
        } finally {
            forgetIfDeleted(point);
        }
    }

    /** See {@link MeterDataSource#hurry}. */
    void hurry(UsagePoint point) {
        sourceOf(point).hurry(point.holder());
    }

    /** The point may have been deleted while its source answered: nothing of it may stay behind. */
    private void forgetIfDeleted(UsagePoint point) {
        if (points.find(point.id()).isEmpty()) {
            archive.forget(point.id());
        }
    }

    /** The chunk begins before history does: halves it until the first day that exists is found; newest part first. */
    private void searchFloor(UsagePoint point, Flight flight) {
        LocalDate refused = flight.days().start();
        LocalDate end = flight.days().end();
        while (refused.plusDays(1).isBefore(end)) {
            LocalDate middle = refused.plusDays((end.toEpochDay() - refused.toEpochDay() + 1) / 2);
            if (fetched(point, flight, new DateRange(middle, end))) {
                end = middle;
            } else {
                refused = middle;
            }
        }
    }

    /** False when the range begins before history does; then that is remembered. */
    private boolean fetched(UsagePoint point, Flight flight, DateRange days) {
        Measure measure = flight.series().measure();
        flight.countCall();
        try {
            FetchRequest request = new FetchRequest(point.holder(), point.number(), measure, days, flight.urgency());
            store(flight, days, sourceOf(point).fetch(request));
            return true;
        } catch (MeterDataException refusal) {
            if (!endsHistory(refusal.finding())) {
                throw refusal;
            }
            LocalDate firstDay = days.start().plusDays(1);
            archive.changeHeader(flight.series(), header -> header.withFloor(firstDay, refusal.finding()));
            return false;
        }
    }

    private void store(Flight flight, DateRange days, List<FetchedDay> answer) {
        Map<LocalDate, FetchedDay> byDay =
                answer.stream().collect(Collectors.toMap(FetchedDay::day, Function.identity(), (one, other) -> other));
        LocalDate today = Publication.dayOf(clock.instant());
        // A day the source does not have is kept as asked for, so that a lasting hole costs no call on each read.
        archive.merge(
                flight.series(),
                days.days()
                        .map(day -> StoredDay.of(
                                flight.series().measure(),
                                day,
                                byDay.getOrDefault(day, new FetchedDay(day, List.of()))
                                        .readings(),
                                today))
                        .toList());
        flight.brings(answer.stream()
                .filter(day -> !day.readings().isEmpty())
                .map(FetchedDay::day)
                .toList());
    }

    private void remember(UsagePoint point, Flight flight, Finding finding) {
        switch (finding) {
            case NO_SUCH_DIRECTION, CURVE_NOT_ENABLED, UNKNOWN_POINT, NOT_HOLDER, CONSENT_LOST ->
                archive.changeHeader(
                        flight.series(),
                        header -> header.withVerdict(new Verdict(finding, Publication.dayOf(clock.instant()))));
            default -> {
                return;
            }
        }
        if (finding == Finding.CONSENT_LOST) {
            events.publishEvent(new ConsentLost(point, ConsentLost.Reason.REVOKED));
        } else if (finding == Finding.NOT_HOLDER) {
            events.publishEvent(new ConsentLost(point, ConsentLost.Reason.NOT_HOLDER));
        }
    }

    private MeterDataSource sourceOf(UsagePoint point) {
        MeterDataSource source = sources.get(point.origin());
        if (source == null) {
            throw new IllegalStateException("no source of measured values for " + point.origin());
        }
        return source;
    }

    private static boolean endsHistory(Finding finding) {
        return finding == Finding.BEFORE_ACTIVATION
                || finding == Finding.BEYOND_HISTORY
                || finding == Finding.BEFORE_CONSENT;
    }
}
