package fr.myelectricaldata.site.sample;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.demo.DemoAccount;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.site.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the sample once an hour for everybody, through the same service as any household's pages. */
@Component
public class SampleReader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleReader.class);
    private static final Duration LIFE = Duration.ofHours(1);
    /** Nothing to show is asked again soon: the demonstration is made while the application starts. */
    private static final Duration LIFE_OF_NOTHING = Duration.ofSeconds(30);

    private final DemoAccount demo;
    private final UsagePointService points;
    private final MeteringService metering;
    private final Clock clock;
    private final Remembered<Optional<Sample>> sample;

    SampleReader(DemoAccount demo, UsagePointService points, MeteringService metering, Clock clock) {
        this.demo = demo;
        this.points = points;
        this.metering = metering;
        this.clock = clock;
        this.sample = new Remembered<>(found -> found.isPresent() ? LIFE : LIFE_OF_NOTHING, clock, this::read);
    }

    /** May wait for the very first reading: not for a thread that holds a session. */
    public Optional<Sample> sample() {
        return sample.get();
    }

    private Optional<Sample> read() {
        try {
            AccountId account = demo.principal().id();
            return points.list(account).stream().findFirst().map(point -> read(account, point));
        } catch (DomainException failure) {
            LOG.warn("The landing page has no sample: {}", failure.code());
            return Optional.empty();
        }
    }

    private Sample read(AccountId account, UsagePoint point) {
        LocalDate today = Paris.today(clock);
        DateRange days = new DateRange(today.minusDays(Sample.LENGTH), today);
        DateRange all = new DateRange(days.start().minusYears(1), today);
        Readings readings = metering.read(
                account, new ReadingQuery(point.number(), Measure.DAILY_CONSUMPTION, all), ProgressListener.NONE);
        return Sample.of(point.name() == null ? "" : point.name(), days, readings.readings());
    }
}
