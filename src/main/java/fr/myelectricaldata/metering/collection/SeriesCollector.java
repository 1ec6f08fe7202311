package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.CollectionProgress.State;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import fr.myelectricaldata.metering.pipeline.Booking;
import fr.myelectricaldata.metering.pipeline.Fetching;
import fr.myelectricaldata.metering.pipeline.Flight;
import fr.myelectricaldata.metering.pipeline.Publication;
import fr.myelectricaldata.metering.pipeline.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects one series for a while, newest days first: what is missing, and what is unsettled and due. */
@Component
class SeriesCollector {
    /** Enedis may publish a day late; older news than that changes nothing for the owner. */
    private static final int RECENT_DAYS = 31;

    private final Fetching fetching;
    private final ReadingArchive archive;
    private final CollectionLedger ledger;
    private final Clock clock;

    SeriesCollector(Fetching fetching, ReadingArchive archive, CollectionLedger ledger, Clock clock) {
        this.fetching = fetching;
        this.archive = archive;
        this.ledger = ledger;
        this.clock = clock;
    }

    CollectionTurn work(UsagePoint point, CollectionRow ordered, int chunks) {
        CollectionRow row = ordered.historyOpen() ? ordered.started(clock.instant()) : ordered;
        Scope widest = Scope.of(point, row.measure(), SeriesHeader.EMPTY, clock.instant());
        Optional<DateRange> range = rangeOf(widest, row);
        if (widest.absent() || range.isEmpty()) {
            ledger.finished(point, row, widest.absent() ? Hole.Reason.NO_SUCH_DIRECTION : null);
            return CollectionTurn.of(0);
        }
        CollectionWants wants = new CollectionWants(point, row, range.get(), chunks, clock);
        Booking booking = fetching.book(point, row.measure(), range.get(), wants);
        if (revivedByReader(row, booking)) {
            fetching.cancel(booking.own(), new IllegalStateException("the history goes first"));
            ledger.revived(point, row);
            return CollectionTurn.of(0);
        }
        if (booking.all().isEmpty()) {
            CollectionRow read = row.withNewest(newestIn(booking.stored()).orElse(null));
            ledger.finished(point, row.historyOpen() ? row : read, reasonOf(point, row, booking.stored()));
            return CollectionTurn.of(0);
        }
        return collect(point, row, booking, wants.chunksInAll());
    }

    /** What was refused before was given to a reader meanwhile. */
    private static boolean revivedByReader(CollectionRow row, Booking booking) {
        return row.state() == State.NOT_AVAILABLE
                && row.reason() != Hole.Reason.CONSENT_LOST
                && booking.stored().header().verdict() == null
                && !booking.all().isEmpty();
    }

    private static Optional<DateRange> rangeOf(Scope scope, CollectionRow row) {
        LocalDate tomorrow = scope.newest().plusDays(1);
        LocalDate cursor = row.historyOpen() ? row.reach().cursor() : null;
        return DateRange.between(scope.oldest(), cursor == null || cursor.isAfter(tomorrow) ? tomorrow : cursor);
    }

    private CollectionTurn collect(UsagePoint point, CollectionRow start, Booking booking, int chunksInAll) {
        CollectionRow row = start;
        int done = 0;
        try {
            for (Flight flight : newestFirst(booking)) {
                row = ledger.asking(point, row, flight.days(), chunksInAll - done);
                fetching.fly(point, flight);
                done++;
                Optional<Throwable> failure = flight.failure();
                if (failure.isPresent()) {
                    fetching.cancel(booking.own(), failure.get());
                    return ledger.failed(point, row, flight.days(), failure.get(), done);
                }
                row = ledger.reached(point, row, flight.days(), newestOf(point, booking, row));
            }
        } finally {
            // Booked flights must never stay on the board unmade.
            fetching.cancel(booking.own(), new IllegalStateException("the collection was interrupted"));
        }
        if (!row.historyOpen()) {
            endDailyLook(point, row, booking, done >= chunksInAll);
        }
        return CollectionTurn.of(done);
    }

    private void endDailyLook(UsagePoint point, CollectionRow row, Booking booking, boolean complete) {
        if (booking.stored().header().verdict() != null && row.state() == State.NOT_AVAILABLE) {
            ledger.revived(point, row);
        } else if (complete) {
            ledger.finished(point, row.withNewest(newestKept(point, row)), null);
        }
    }

    private @Nullable LocalDate newestKept(UsagePoint point, CollectionRow row) {
        LocalDate newest = Publication.newestDay(clock.instant());
        DateRange recent = DateRange.closed(newest.minusDays(RECENT_DAYS), newest);
        return newestIn(archive.read(Series.of(point, row.measure()), recent)).orElse(null);
    }

    private static Optional<LocalDate> newestIn(StoredSeries stored) {
        return stored.days().descendingMap().values().stream()
                .filter(day -> !day.readings().isEmpty())
                .map(StoredDay::day)
                .findFirst();
    }

    private Hole.@Nullable Reason reasonOf(UsagePoint point, CollectionRow row, StoredSeries stored) {
        SeriesHeader.Verdict verdict = stored.header().verdict();
        if (verdict != null) {
            return verdict.reason();
        }
        Hole.Reason below =
                Scope.of(point, row.measure(), stored.header(), clock.instant()).below();
        return below == Hole.Reason.BEFORE_ACTIVATION ? below : null;
    }

    private static List<Flight> newestFirst(Booking booking) {
        return booking.all().stream()
                .sorted(Comparator.comparing((Flight flight) -> flight.days().start())
                        .reversed())
                .toList();
    }

    /**
     * The newest day with data: known from the look before, else of the last weeks as they are stored now. What was stored before
     * this chunk came says less: after a clearing it may be but an old chunk that was under way.
     */
    private @Nullable LocalDate newestOf(UsagePoint point, Booking booking, CollectionRow row) {
        if (row.reach().newest() != null) {
            return row.reach().newest();
        }
        LocalDate kept = newestKept(point, row);
        if (kept != null) {
            return kept;
        }
        DateRange fetching = row.reach().fetching();
        return newestIn(booking.stored()).orElse(fetching == null ? null : fetching.last());
    }
}
