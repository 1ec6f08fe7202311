package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import fr.myelectricaldata.metering.pipeline.FetchPlan;
import fr.myelectricaldata.metering.pipeline.Fetching;
import fr.myelectricaldata.metering.pipeline.Flight;
import fr.myelectricaldata.metering.pipeline.HoleReasons;
import fr.myelectricaldata.metering.pipeline.Rest;
import fr.myelectricaldata.metering.pipeline.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects one series for a while, newest days first: what is missing, and what is unsettled and due. */
@Component
class SeriesCollector {
    private static final int ATTEMPTS = 5;

    private final Fetching fetching;
    private final CollectionTable table;
    private final Clock clock;

    SeriesCollector(Fetching fetching, CollectionTable table, Clock clock) {
        this.fetching = fetching;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param chunks upstream chunks that this turn took
     * @param failure what ended it, if anything did that a pause may heal
     * @param failures in a row
     * @param consentLost nothing of the point may be asked any more
     */
    record Turn(int chunks, @Nullable Throwable failure, int failures, boolean consentLost) {
        static Turn of(int chunks) {
            return new Turn(chunks, null, 0, false);
        }

        boolean failed() {
            return failure != null;
        }

        /** How long the source itself said that it must be left alone. */
        Duration wait(Instant now) {
            Optional<Instant> retryAt =
                    failure instanceof DomainException known ? known.retryAt() : Optional.<Instant>empty();
            return retryAt.filter(now::isBefore)
                    .map(at -> Duration.between(now, at))
                    .orElse(Duration.ZERO);
        }
    }

    Turn work(UsagePoint point, CollectionRow ordered, int chunks) {
        boolean history = ordered.historyOpen();
        CollectionRow row = history ? ordered.started(clock.instant()) : ordered;
        Scope widest = Scope.of(point, row.measure(), SeriesHeader.EMPTY, clock.instant());
        Optional<DateRange> range = rangeOf(widest, history ? row.cursor() : null);
        if (widest.absent() || range.isEmpty()) {
            finish(point, row, history, widest.absent() ? Hole.Reason.NO_SUCH_DIRECTION : null, false);
            return Turn.of(0);
        }
        Order order = new Order(point, row.measure(), range.get(), chunks);
        Fetching.Booking booking = fetching.book(point, row.measure(), range.get(), order::rest);
        if (booking.all().isEmpty()) {
            finish(point, row, history, reasonOf(booking.stored()), false);
            return Turn.of(0);
        }
        return collect(point, row, booking, order.chunksInAll);
    }

    private static Optional<DateRange> rangeOf(Scope scope, @Nullable LocalDate cursor) {
        LocalDate tomorrow = scope.newest().plusDays(1);
        return DateRange.between(scope.oldest(), cursor == null || cursor.isAfter(tomorrow) ? tomorrow : cursor);
    }

    private Turn collect(UsagePoint point, CollectionRow start, Fetching.Booking booking, int chunksInAll) {
        boolean history = start.historyOpen();
        CollectionRow row = start;
        List<Flight> own = new ArrayList<>(booking.own());
        int done = 0;
        try {
            for (Flight flight : newestFirst(booking)) {
                row = history ? save(point, row.asking(flight.days(), chunksInAll - done)) : row;
                make(point, flight, own, history);
                done++;
                Optional<Throwable> failure = flight.failure();
                if (failure.isPresent()) {
                    fetching.cancel(own, failure.get());
                    own.clear();
                    return failed(point, row, flight, failure.get(), done);
                }
                row = history ? save(point, row.reached(flight.days(), newestOf(booking, row), clock.instant())) : row;
            }
        } finally {
            // Booked flights must never stay on the board unmade.
            fetching.cancel(own, new IllegalStateException("the collection was interrupted"));
        }
        boolean revived = booking.stored().header().verdict() != null && row.state() == State.NOT_AVAILABLE;
        if (!history && (done >= chunksInAll || revived)) {
            finish(point, row, false, null, revived);
        }
        return Turn.of(done);
    }

    private void make(UsagePoint point, Flight flight, List<Flight> own, boolean history) {
        if (own.remove(flight)) {
            fetching.fly(point, flight, history ? Urgency.BACKFILL : Urgency.DAILY);
        } else {
            flight.await();
        }
    }

    private Turn failed(UsagePoint point, CollectionRow row, Flight flight, Throwable failure, int chunks) {
        boolean history = row.historyOpen();
        Hole.Reason reason = HoleReasons.of(failure);
        if (failure instanceof MeterDataException refusal && lasting(refusal.finding())) {
            finish(point, row, history, reason, false);
            return new Turn(chunks, null, 0, reason == Hole.Reason.CONSENT_LOST);
        }
        if (history && row.failures() >= ATTEMPTS && refused(failure)) {
            // One chunk that Enedis will not have must not keep the older ones away; the daily look asks it again.
            save(point, row.reached(flight.days(), row.newest(), clock.instant()));
            return Turn.of(chunks);
        }
        CollectionRow paused = save(point, row.failed(reason, clock.instant()));
        return new Turn(chunks, failure, paused.failures(), false);
    }

    private static boolean refused(Throwable failure) {
        return failure instanceof MeterDataException refusal && refusal.finding() == MeterDataException.Finding.REFUSED;
    }

    private static boolean lasting(MeterDataException.Finding finding) {
        return switch (finding) {
            case NO_SUCH_DIRECTION, CURVE_NOT_ENABLED, NOT_HOLDER, CONSENT_LOST, UNKNOWN_POINT -> true;
            default -> false;
        };
    }

    private void finish(
            UsagePoint point, CollectionRow row, boolean history, Hole.@Nullable Reason reason, boolean revived) {
        State end = reason == null ? State.DONE : State.NOT_AVAILABLE;
        if (history) {
            save(point, row.ended(end, reason, clock.instant()));
        } else {
            save(point, row.dailyDone(revived, clock.instant()));
            table.dailyDone(point.id(), row.measure());
        }
    }

    private CollectionRow save(UsagePoint point, CollectionRow row) {
        table.save(point.id(), row);
        return row;
    }

    private static Hole.@Nullable Reason reasonOf(StoredSeries stored) {
        SeriesHeader.Verdict verdict = stored.header().verdict();
        return verdict == null ? null : verdict.reason();
    }

    private static List<Flight> newestFirst(Fetching.Booking booking) {
        return booking.all().stream()
                .sorted((one, other) ->
                        other.days().start().compareTo(one.days().start()))
                .toList();
    }

    /** The newest day with data: known from the look before, or the first chunk's last day. */
    private static @Nullable LocalDate newestOf(Fetching.Booking booking, CollectionRow row) {
        if (row.newest() != null) {
            return row.newest();
        }
        return booking.stored().days().descendingMap().values().stream()
                .filter(day -> !day.readings().isEmpty())
                .map(StoredDay::day)
                .findFirst()
                .orElse(row.fetching() == null ? null : row.fetching().last());
    }

    /** The first chunks of the rest; how many there are in all is a by-product of the look. */
    private final class Order {
        private final UsagePoint point;
        private final Measure measure;
        private final DateRange range;
        private final int chunks;
        private int chunksInAll;

        Order(UsagePoint point, Measure measure, DateRange range, int chunks) {
            this.point = point;
            this.measure = measure;
            this.range = range;
            this.chunks = chunks;
        }

        NavigableSet<LocalDate> rest(StoredSeries stored) {
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
    }
}
