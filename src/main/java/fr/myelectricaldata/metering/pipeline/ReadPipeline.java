package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.LongReadings;
import fr.myelectricaldata.metering.LongReads;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.MeteringSettings;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.StoredSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Service;

/** The one pipeline, step by step as in the architecture page. No transaction is open while it waits. */
@Service
@Fallback
class ReadPipeline implements MeteringService, LongReads {
    private final UsagePointService points;
    private final ReadingArchive archive;
    private final Fetching fetching;
    private final Charges charges;
    private final MeteringSettings settings;
    private final Clock clock;

    ReadPipeline(
            UsagePointService points,
            ReadingArchive archive,
            Fetching fetching,
            Charges charges,
            MeteringSettings settings,
            Clock clock) {
        this.points = points;
        this.archive = archive;
        this.fetching = fetching;
        this.charges = charges;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Readings read(AccountId account, ReadingQuery query, ProgressListener progress) {
        return read(account, points.get(account, query.point()), query, progress, ReadingArchive::read);
    }

    @Override
    public LongReadings open(AccountId account, ReadingQuery query) {
        UsagePoint point = points.get(account, query.point());
        Readings outline = read(account, point, query, ProgressListener.NONE, ReadingArchive::outline);
        Series series = Series.of(point, query.measure());
        DateRange possible = possible(query.days());
        return new LongReadings(
                query.point(),
                query.measure(),
                outline.days(),
                outline.holes(),
                outline.notRefreshed(),
                outline.readings().isEmpty(),
                archive.version(series, possible),
                reader -> archive.forEach(series, possible, reader));
    }

    private Readings read(
            AccountId account, UsagePoint point, ReadingQuery query, ProgressListener progress, ReaderWants.Look look) {
        Freshness freshness = point.collectable() ? query.freshness() : Freshness.ARCHIVE_ONLY;
        DateRange possible = possible(query.days());
        Bill bill = charges.open(account, Series.of(point, query.measure()));
        Booking booking = book(new ReaderWants(point, query, freshness, bill, look, clock), possible);
        List<Flight> refused = bill.refused(booking);
        if (booking.all().isEmpty()) {
            return answer(point, query, booking.stored(), refused);
        }
        try {
            fetching.flyInBackground(point, booking);
            Waiting.forLandings(booking.all(), settings.patience(), progress);
        } finally {
            bill.close(booking);
        }
        Series series = Series.of(point, query.measure());
        StoredSeries after = look.at(archive, series, possible);
        // What a forced read left open may follow from a curve; before, it wanted the source's own word.
        if (freshness == Freshness.REFRESH
                && fetching.derive(series, Rest.gaps(after, scope(point, query, after), query.days()))) {
            after = look.at(archive, series, possible);
        }
        return answer(
                point,
                query,
                after,
                Stream.concat(booking.all().stream(), refused.stream()).toList());
    }

    /** Whatever goes wrong before anything flies, nothing stays booked and nothing stays paid. */
    private Booking book(ReaderWants reader, DateRange possible) {
        try {
            if (reader.freshness() == Freshness.REFRESH) {
                reader.bill().refresh();
            }
            Booking booking = fetching.book(reader.point(), reader.query().measure(), possible, reader);
            reader.bill().settle(booking);
            return booking;
        } catch (RuntimeException failure) {
            reader.bill().giveBack();
            throw failure;
        }
    }

    private Readings answer(UsagePoint point, ReadingQuery query, StoredSeries stored, List<Flight> flights) {
        Scope scope = scope(point, query, stored);
        int calls = flights.stream().mapToInt(Flight::calls).sum();
        Readings readings = new Answer(stored, scope, flights, point.collectable()).to(query, calls);
        if (readings.readings().isEmpty() && point.collectable() && query.freshness() != Freshness.ARCHIVE_ONLY) {
            Refusal.of(stored, scope, flights, query).ifPresent(refusal -> {
                throw refusal;
            });
        }
        return readings;
    }

    private Scope scope(UsagePoint point, ReadingQuery query, StoredSeries stored) {
        return Scope.of(point, query.measure(), stored.header(), clock.instant());
    }

    private DateRange possible(DateRange asked) {
        LocalDate tomorrow = Publication.newestDay(clock.instant()).plusDays(1);
        return DateRange.between(ReadingArchive.BEGINNING, tomorrow)
                .flatMap(asked::intersection)
                .orElseGet(() -> DateRange.of(tomorrow));
    }
}
