package fr.myelectricaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.cache.EncryptedCache;
import fr.myelectricaldata.enedis.budget.EnedisBudget;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.quota.AccountRights;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.throttle.Throttle;
import fr.myelectricaldata.throttle.TooManyRequestsException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cache, throttle, quota and budget as the running gateway puts them together, on both kinds of stores. */
class SharedServicesTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    @Import(Users.class)
    class OnEmbeddedStores extends Services {
        @Autowired
        JdbcClient database;

        @Test
        void savesTheLargeCounterByItself() {
            quotas.charge(account, QuotaKind.CACHED);

            await().untilAsserted(() -> assertThat(
                            database.sql("select used from daily_usage where account_id = ? and kind = 'CACHED'")
                                    .param(account.toString())
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(1));
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    @Import(Users.class)
    class OnSharedStores extends Services {}

    /** Stands in for the accounts, which are none of these services' business. */
    static class Users {
        @Bean
        @Primary
        AccountRights everybodyIsAUser() {
            return account -> Rights.VISITOR;
        }
    }

    abstract static class Services {
        final AccountId account = AccountId.random();

        @Autowired
        EncryptedCache cache;

        @Autowired
        Throttle throttle;

        @Autowired
        QuotaService quotas;

        @Autowired
        EnedisBudget budget;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void theCacheKeepsAnEntry() throws Exception {
            AeadConfig.register();
            Aead cipher = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);

            cache.put("test:" + account, new byte[] {7}, Duration.ofMinutes(1), cipher);

            assertThat(cache.get("test:" + account, cipher)).contains(new byte[] {7});
        }

        @Test
        void theThrottleRefusesWhoeverAsksTooFast() {
            Throttle.Limit once = new Throttle.Limit("once", 1, Duration.ofHours(1));
            throttle.take(once, account.toString());

            assertThatThrownBy(() -> throttle.take(once, account.toString()))
                    .isInstanceOf(TooManyRequestsException.class);
        }

        @Test
        void theBudgetGrantsAndCountsACall() {
            String family = UUID.randomUUID().toString();

            budget.acquire(family, account, Urgency.INTERACTIVE, Duration.ofSeconds(5));

            assertThat(budget.callsLastHour()).containsEntry(family, 1);
            assertThat(budget.callsPerHour()).isEqualTo(1000);
        }

        @Test
        void theQuotaCountsUntilTheAccountIsDeleted() {
            quotas.charge(account, QuotaKind.UPSTREAM);
            quotas.charge(account, QuotaKind.CACHED);
            assertThat(quotas.usage(account))
                    .satisfies(usage -> assertThat(usage.upstream()).isEqualTo(1))
                    .satisfies(usage -> assertThat(usage.upstreamLimit()).isEqualTo(50))
                    .satisfies(usage -> assertThat(usage.cached()).isEqualTo(1))
                    .satisfies(usage -> assertThat(usage.cachedLimit()).isEqualTo(1000));

            transaction.executeWithoutResult(status -> events.publishEvent(new AccountDeleted(account)));

            assertThat(quotas.usage(account).upstream()).isZero();
            assertThat(quotas.usage(account).cached()).isZero();
        }
    }
}
