package fr.myelectricaldata.preview;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.consent.ConsentCallback;
import fr.myelectricaldata.consent.ConsentOutcome;
import fr.myelectricaldata.consent.ConsentService;
import fr.myelectricaldata.meter.UsagePointService;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The rooms behind the pages, made up; they come before the real ones wherever those are there too. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeRooms {
    public static final URI CONSENT_PAGE = URI.create("https://enedis.example/authorize?state=abc");

    @Bean
    @Primary
    UsagePointService fakePoints() {
        return new FakePoints();
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
