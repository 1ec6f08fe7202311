package fr.myelectricaldata.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointAttached;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room as Spring Boot wires it, with the real scheduler and the gateway's own properties; other rooms are fakes. */
class CollectionInBootTest {
    @Nested
    @SpringBootTest(classes = Room.class, webEnvironment = WebEnvironment.MOCK, properties = "test.stores=embedded")
    class OnEmbeddedStores extends Collects {}

    @Nested
    @SpringBootTest(classes = Room.class, webEnvironment = WebEnvironment.MOCK, properties = "test.stores=shared")
    class OnSharedStores extends Collects {}

    abstract static class Collects {
        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        FakePoints points;

        @Autowired
        FakeSource source;

        @Autowired
        CollectionService collection;

        @Autowired
        MeteringSettings settings;

        @Test
        void aPointThatIsAttachedAfterACommitIsCollectedByItself() {
            source.activatedOn(LocalDate.now(Clock.systemUTC()).minusDays(40));
            UsagePoint point = points.add(FakePoints.contract(null, false));
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status ->
                            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    events.publishEvent(new UsagePointAttached(point, false));
                                }
                            }));
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(collection.progressOf(point.holder(), point.number()))
                            .hasSize(5)
                            .allMatch(progress -> progress.state() == CollectionProgress.State.DONE
                                    || progress.state() == CollectionProgress.State.NOT_AVAILABLE));
        }

        @Test
        void thePatienceOfReadersIsTheSettingOfTheEnvironment() {
            assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(20));
        }
    }

    /** Deliberately no stereotype: the application's own scan must not find it. */
    @EnableAutoConfiguration
    @EnableConfigurationProperties(MeteringSettings.class)
    @ComponentScan({
        "fr.myelectricaldata.metering.archive",
        "fr.myelectricaldata.metering.pipeline",
        "fr.myelectricaldata.metering.collection"
    })
    static class Room {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        FakeSource source() {
            return new FakeSource();
        }

        @Bean
        FakePoints points() {
            return new FakePoints();
        }

        @Bean
        AccountKeyring keys() {
            return new FakeKeyring();
        }

        @Bean
        UpstreamStatus upstream() {
            return new FakeUpstream();
        }

        @Bean
        QuotaService quotas() {
            return new FakeQuota();
        }
    }
}
