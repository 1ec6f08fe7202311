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
import org.springframework.stereotype.Service;

/** The one pipeline, step by step as in the architecture page. No transaction is open while it waits. */
@Service
class ReadPipeline implements MeteringService, LongReads {
    /** No communicating meter is older; keeps absurd ranges cheap. */
    static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);

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

    /** How much of the stored days an answer takes into memory. */
    private interface Look {
        StoredSeries at(Series series, DateRange range);
    }

    @Override
    public Readings read(AccountId account, ReadingQuery query, ProgressListener progress) {
        return read(account, points.get(account, query.point()), query, progress, archive::read);
    }

    @Override
    public LongReadings open(AccountId account, ReadingQuery query) {
        UsagePoint point = points.get(account, query.point());
        Readings outline = read(account, point, query, ProgressListener.NONE, archive::outline);
        Series series = Series.of(point, query.measure());
        DateRange possible = possible(query.days());
        return new LongReadings(
                query.point(),
                query.measure(),
                outline.days(),
                outline.holes(),
                outline.readings().isEmpty(),
                archive.version(series, possible),
                reader -> archive.forEach(series, possible, reader));
    }

    private Readings read(
            AccountId account, UsagePoint point, ReadingQuery query, ProgressListener progress, Look look) {
        Freshness freshness = point.collectable() ? query.freshness() : Freshness.ARCHIVE_ONLY;
        DateRange possible = possible(query.days());
        Fetching.Booking booking = fetching.book(
                Series.of(point, query.measure()),
                series -> look.at(series, possible),
                stored -> Rest.of(stored, scope(point, query, stored), query.days(), freshness));
        if (booking.all().isEmpty()) {
            charges.cached(account);
            return answer(point, query, booking.stored(), List.of());
        }
        if (charges.upstream(account, booking.own())) {
            fetching.flyInBackground(point, booking.own());
        }
        Waiting.forLandings(booking.all(), settings.patience(), progress);
        StoredSeries after = look.at(Series.of(point, query.measure()), possible);
        return answer(point, query, after, booking.all());
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
        return DateRange.between(BEGINNING, tomorrow)
                .flatMap(asked::intersection)
                .orElseGet(() -> DateRange.of(tomorrow));
    }
}
