package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes flights: for readers on virtual threads of its own, for the background collection on the caller's thread. */
@Component
public class Fetching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final ReadingArchive archive;
    private final FlightBoard board;
    private final ChunkFetcher fetcher;
    private final Semaphore slots;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Fetching(ReadingArchive archive, FlightBoard board, ChunkFetcher fetcher, MeteringSettings settings) {
        this.archive = archive;
        this.board = board;
        this.fetcher = fetcher;
        this.slots = new Semaphore(settings.parallelCalls(), true);
    }

    /**
     * @param stored what the archive held when the flights were booked
     * @param own flights that the caller has to make, newest first: by {@link #fly} or {@link #flyInBackground}
     * @param shared flights that somebody else is making
     */
    public record Booking(StoredSeries stored, List<Flight> own, List<Flight> shared) {
        public List<Flight> all() {
            List<Flight> all = new ArrayList<>(own);
            all.addAll(shared);
            return all;
        }
    }

    /** Looks into the archive and books flights for the rest, so that no two callers ask for the same day. */
    public Booking book(
            UsagePoint point, Measure measure, DateRange range, Function<StoredSeries, NavigableSet<LocalDate>> rest) {
        return book(Series.of(point, measure), series -> archive.read(series, range), rest);
    }

    /** @param look reads what is stored, as far as {@code rest} needs it */
    Booking book(
            Series series, Function<Series, StoredSeries> look, Function<StoredSeries, NavigableSet<LocalDate>> rest) {
        while (true) {
            try (FlightBoard.Visit visit = board.enter(series)) {
                StoredSeries stored = look.apply(series);
                boolean verdictKnown = stored.header().verdict() != null;
                Optional<FlightBoard.Boarding> boarding = visit.board(rest.apply(stored), verdictKnown);
                if (boarding.isPresent()) {
                    return new Booking(
                            stored, boarding.get().own(), boarding.get().shared());
                }
            }
        }
    }

    /** Makes one flight on this thread; how it went is the flight's to tell. */
    public void fly(UsagePoint point, Flight flight, Urgency urgency) {
        try {
            fetcher.fetch(point, flight, urgency);
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

    /** Gives flights up that were booked but shall not be made. */
    public void cancel(List<Flight> flights, Throwable because) {
        flights.forEach(flight -> land(flight, because));
    }

    /** Makes the flights in the background, on behalf of a reader; the first one alone, as a scout. */
    void flyInBackground(UsagePoint point, List<Flight> flights) {
        if (!flights.isEmpty()) {
            Formation formation = new Formation(this, point, flights);
            threads.execute(formation::fly);
        }
    }

    void flyInSlot(UsagePoint point, Flight flight) {
        slots.acquireUninterruptibly();
        try {
            fly(point, flight, Urgency.INTERACTIVE);
        } finally {
            slots.release();
        }
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

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
