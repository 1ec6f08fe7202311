package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.keys.DataKeys;
import fr.myelectricaldata.consent.ConsentCallback;
import fr.myelectricaldata.consent.ConsentOutcome;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import fr.myelectricaldata.meter.UsagePointService;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    UsagePointService fakePoints() {
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

    @Bean
    @Primary
    ConsentService fakeConsents() {
        return new ConsentService() {
            @Override
            public URI begin(AccountId account) {
                return CONSENT_PAGE;
            }

            @Override
            public ConsentOutcome complete(AccountId account, ConsentCallback callback) {
                return new ConsentOutcome.Refused();
            }
        };
    }
}
