package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.keys.DataKeys;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.consent.ConsentCallback;
import fr.myelectricaldata.consent.ConsentOutcome;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.consent.ConsentWait;
import fr.myelectricaldata.demo.DemoAccounts;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.PointStatus;
import fr.myelectricaldata.metering.PointStatusService;
import fr.myelectricaldata.metering.UpstreamStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms behind the pages, made up; they come before the real ones wherever those are there too. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeRooms {
    public static final URI CONSENT_PAGE = URI.create("https://enedis.example/authorize?state=abc");

    @Bean
    KnownPeople knownPeople(AccountService accounts, DataKeys keys, JdbcClient database) {
        return new KnownPeople(accounts, keys, database);
    }

    @Bean
    @Primary
    FakePoints fakePoints() {
        return new FakePoints();
    }

    /** The points are made up, so nothing of them is edited. */
    @Bean
    @Primary
    UsagePointEditor fakeEditor(UsagePointService points) {
        return new UsagePointEditor() {
            @Override
            public UsagePoint rename(AccountId account, UUID id, @Nullable String name) {
                return points.attach(account, FakePoints.HOUSE, Origin.DEMO, null);
            }

            @Override
            public UsagePoint setActive(AccountId account, UUID id, boolean active) {
                return points.get(account, id);
            }

            @Override
            public void delete(AccountId account, UUID id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Map<UUID, ConsentLost.Reason> losses(AccountId account) {
                return account.equals(FakePeople.BRUNO)
                        ? Map.of(
                                FakePoints.REVOKED_ID, ConsentLost.Reason.REVOKED,
                                FakePoints.MOVED_ID, ConsentLost.Reason.OTHER_HOLDER)
                        : Map.of();
            }
        };
    }

    /** Whose household the landing page shows. */
    @Bean
    @Primary
    DemoAccounts fakeDemo() {
        return () -> FakePeople.DEMO;
    }

    @Bean
    @Primary
    FakeMetering fakeMetering() {
        return new FakeMetering();
    }

    @Bean
    @Primary
    FakeCollection fakeCollection(Clock clock) {
        return new FakeCollection(clock);
    }

    /** Everything up to yesterday, but for the days that {@link FakeMetering} lacks. */
    @Bean
    @Primary
    PointStatusService fakeStatus(UsagePointService points, CollectionService collections, Clock clock) {
        return (account, number) -> {
            LocalDate yesterday = Paris.today(clock).minusDays(1);
            DateRange known = DateRange.closed(yesterday.minusYears(2), yesterday);
            List<PointStatus.Missing> missing = known.days()
                    .filter(FakeMetering::missing)
                    .map(day -> new PointStatus.Missing(DateRange.of(day), Hole.Reason.MISSING_AT_ENEDIS, null))
                    .toList();
            return new PointStatus(
                    points.get(account, number),
                    yesterday,
                    Arrays.stream(Measure.values())
                            .map(measure ->
                                    new PointStatus.Series(measure, known.start(), yesterday, 700, missing, null, null))
                            .toList());
        };
    }

    @Bean
    @Primary
    CollectionMonitor fakeMonitor(Clock clock) {
        Instant now = clock.instant();
        return () -> new CollectionOverview(
                new CollectionOverview.Daily(
                        7410,
                        16_301,
                        900,
                        2,
                        Duration.ofHours(9),
                        312,
                        now.minusSeconds(7200),
                        now.plusSeconds(79_200)),
                new CollectionOverview.History(12, 1403),
                388,
                Map.of(Hole.Reason.ENEDIS_UNAVAILABLE, 3, Hole.Reason.CONSENT_LOST, 1),
                new UpstreamStatus.Snapshot(
                        now, null, Map.of("mesure_synchrone_auto", 873, "subscribed_services", 4), 1000));
    }

    /** What consents wait for, for as long as one test. */
    @Bean
    Map<AccountId, ConsentWait> consentWaits() {
        return new ConcurrentHashMap<>();
    }

    @Bean
    @Primary
    ConsentService fakeConsents(@Qualifier("consentWaits") Map<AccountId, ConsentWait> waits) {
        return new ConsentService() {
            @Override
            public URI begin(AccountId account) {
                return CONSENT_PAGE;
            }

            @Override
            public ConsentOutcome complete(AccountId account, ConsentCallback callback) {
                return new ConsentOutcome.Refused();
            }

            @Override
            public ConsentWait waiting(AccountId account) {
                return waits.getOrDefault(account, ConsentWait.NONE);
            }
        };
    }
}
