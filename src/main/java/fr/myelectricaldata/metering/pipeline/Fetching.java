package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeteringSettings;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes flights: for readers on virtual threads of its own, for the background collection on the caller's thread. */
@Component
public class Fetching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final ReadingArchive archive;
    private final CurveTotals totals;
    private final FlightBoard board;
    private final ChunkFetcher fetcher;
    private final Semaphore slots;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Fetching(
            ReadingArchive archive,
            CurveTotals totals,
            FlightBoard board,
            ChunkFetcher fetcher,
            MeteringSettings settings) {
        this.archive = archive;
        this.totals = totals;
        this.board = board;
        this.fetcher = fetcher;
        this.slots = new Semaphore(settings.parallelCalls(), true);
    }

    /** Looks into the archive and books flights for the rest, so that no two callers ask for the same day. */
    public Booking book(UsagePoint point, Measure measure, DateRange range, Wants wants) {
        Series series = Series.of(point, measure);
        while (true) {
            try (FlightBoard.Visit visit = board.enter(series)) {
                StoredSeries stored = wants.look(archive, series, range);
                NavigableSet<LocalDate> wanted = wants.rest(stored);
                if (totals.fill(series, wants.derivable(stored, wanted))) {
                    stored = wants.look(archive, series, range);
                    wanted = wants.rest(stored);
                }
                wanted.addAll(wants.doubted(archive, series, stored));
                Optional<FlightBoard.Boarding> boarding = visit.board(wanted, terms(visit, stored, wanted, wants));
                if (boarding.isPresent()) {
                    FlightBoard.Boarding booked = boarding.get();
                    return new Booking(stored, booked.own(), booked.shared(), booked.left());
                }
            }
        }
    }

    private static FlightBoard.Terms terms(
            FlightBoard.Visit visit, StoredSeries stored, NavigableSet<LocalDate> wanted, Wants wants) {
        NavigableSet<LocalDate> uncovered = visit.uncovered(wanted);
        return new FlightBoard.Terms(
                uncovered.isEmpty() || wants.mayFetch(uncovered),
                wants.urgency(),
                stored.header().verdict() != null);
    }

    /** Writes what follows from load curves; false when nothing does. */
    boolean derive(Series series, NavigableSet<LocalDate> days) {
        return totals.fill(series, days);
    }

    /** Makes one flight on this thread, or waits for whoever makes it; how it went is the flight's to tell. */
    public void fly(UsagePoint point, Flight flight) {
        if (flight.depart()) {
            make(point, flight);
        } else {
            flight.await();
        }
    }

    private void make(UsagePoint point, Flight flight) {
        try {
            fetcher.fetch(point, flight);
            land(flight, null);
        } catch (MeterDataException refusal) {
            land(flight, refusal);
        } catch (RuntimeException | Error failure) {
            // The edge of a thread: whoever waits for this flight must be told, whatever happened.
            LOG.warn(
                    "a chunk of {} could not be fetched or stored",
                    flight.series().measure(),
                    failure);
            land(flight, failure);
        }
    }

    /** Gives up flights that were booked and have not departed. */
    public void cancel(List<Flight> flights, Throwable because) {
        flights.stream().filter(Flight::depart).forEach(flight -> land(flight, because));
    }

    /**
     * Makes a reader's own flights in the background, the first one alone, as a scout. Flights of the collection that it
     * shares are waited for now: those that have not departed leave with the reader's, the others go to the head of the
     * queue.
     */
    void flyInBackground(UsagePoint point, Booking booking) {
        List<Flight> flights = new ArrayList<>(booking.own());
        boolean queued = false;
        for (Flight shared : booking.shared()) {
            boolean slow = shared.hurry();
            if (slow && shared.departed()) {
                queued = true;
            } else if (slow) {
                flights.add(shared);
            }
        }
        if (queued) {
            fetcher.hurry(point);
        }
        if (!flights.isEmpty()) {
            Formation formation = new Formation(this, point, flights, booking.own());
            threads.execute(formation::fly);
        }
    }

    /** The caller made it depart. */
    void flyInSlot(UsagePoint point, Flight flight) {
        slots.acquireUninterruptibly();
        try {
            make(point, flight);
        } finally {
            slots.release();
        }
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** The caller made it depart. */
    void land(Flight flight, @Nullable Throwable failure) {
        board.land(flight);
        if (failure == null) {
            flight.landing().complete(null);
        } else {
            flight.landing().completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
