package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.role.LastAdministratorException;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditEntry;
import fr.myelectricaldata.admin.audit.AuditFilter;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.TestThrottle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to an account between sign-up and deletion, on both databases. */
class AccountLifeTest {
    @Nested
    @SpringBootTest(properties = {"test.stores=embedded", "ADMIN_EMAILS=Boss@Example.org"})
    @Import({TestThrottle.Installed.class, Witness.class, CountedStatements.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(properties = {"test.stores=shared", "ADMIN_EMAILS=Boss@Example.org"})
    @Import({TestThrottle.Installed.class, Witness.class, CountedStatements.class})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final AtomicInteger people = new AtomicInteger();
        private static final byte[] PLACE = {1};

        @Autowired
        AuditLog audit;

        @Autowired
        AccountService accounts;

        @Autowired
        AccountKeyring keyring;

        @Autowired
        AccessTokens tokens;

        @Autowired
        SetUpLinks setUpLinks;

        @Autowired
        JdbcClient database;

        @Autowired
        Witness witness;

        @Autowired
        MovableClock clock;

        @Autowired
        CountedStatements statements;

        private SignedUp someone() {
            EmailAddress email = new EmailAddress("life" + people.incrementAndGet() + "@example.org");
            return accounts.signUp(email, new NewPassword("Un-mot-de-passe-1"));
        }

        private void set(AccountId id, String assignment) {
            database.sql("update account set " + assignment + " where id = ?")
                    .param(id.toString())
                    .update();
        }

        @Test
        void aRequestCostsOneStatementToKnowWhoAsks() {
            SignedUp someone = someone();
            String token = tokens.issue(someone.account()).value();
            statements.forget();
            assertThat(accounts.findBySecret(someone.credentials().clientSecret()))
                    .isPresent();
            assertThat(statements.ofThisThread()).hasSize(1);
            assertThat(tokens.verify(token)).isPresent();
            assertThat(statements.ofThisThread()).hasSize(2);
            assertThat(accounts.findBySecret("nonsense")).isEmpty();
            assertThat(tokens.verify("non.sen.se")).isEmpty();
            assertThat(statements.ofThisThread()).hasSize(2);
        }

        @Test
        void tokensDieWithTime() {
            Account account = someone().account();
            String token = tokens.issue(account).value();
            clock.advance(Duration.ofDays(30).minusSeconds(1));
            assertThat(tokens.verify(token)).hasValue(account);
            clock.advance(Duration.ofSeconds(2));
            assertThat(tokens.verify(token)).isEmpty();
        }

        @Test
        void tokensDieWithAccountsThatAreSwitchedOff() {
            SignedUp someone = someone();
            AccountId id = someone.account().id();
            String token = tokens.issue(someone.account()).value();
            set(id, "active = false");
            assertThat(tokens.verify(token)).isEmpty();
            assertThat(accounts.findBySecret(someone.credentials().clientSecret()))
                    .isEmpty();
            String email = someone.account().email().value();
            assertThatThrownBy(() -> accounts.authenticate(email, "Un-mot-de-passe-1"))
                    .isInstanceOf(AccountInactiveException.class);
            assertThat(accounts.authenticate(email, "Wrong-1-password")).isEmpty();
        }

        @Test
        void forgetsNothingWhenTheSecretIsRegenerated() throws Exception {
            AccountId id = someone().account().id();
            byte[] closed = keyring.aeadOf(id).encrypt(PLACE, PLACE);
            ApiCredentials fresh = accounts.regenerateSecret(id);
            assertThat(keyring.aeadOf(id).decrypt(closed, PLACE)).isEqualTo(PLACE);
            assertThat(accounts.authenticateClient(fresh.clientId(), fresh.clientSecret()))
                    .isPresent();
        }

        @Test
        void keysAreGoneBeforeOtherRoomsForget() {
            SignedUp someone = someone();
            AccountId id = someone.account().id();
            keyring.aeadOf(id);
            accounts.delete(id);
            assertThat(witness.keylessWhenTold).contains(id);
            assertThatThrownBy(() -> keyring.aeadOf(id)).isInstanceOf(AccountNotFoundException.class);
            assertThatThrownBy(() -> accounts.delete(id)).isInstanceOf(AccountNotFoundException.class);
            assertThat(accounts.findBySecret(someone.credentials().clientSecret()))
                    .isEmpty();
        }

        @Test
        void aLockedAccountOpensWithItsClientSecret() throws Exception {
            SignedUp someone = someone();
            AccountId id = someone.account().id();
            set(id, "key_locked = true");
            database.sql("update account_key set server_key_id = 'lost', server_wrap = ? where account_id = ?")
                    .params("garbage".getBytes(StandardCharsets.UTF_8), id.toString())
                    .update();
            assertThatThrownBy(() -> keyring.aeadOf(id)).isInstanceOf(DataKeyLockedException.class);
            assertThat(accounts.findBySecret(someone.credentials().clientSecret()))
                    .isPresent();
            assertThat(keyring.aeadOf(id).encrypt(PLACE, PLACE)).isNotEmpty();
        }

        @Test
        void anAdminAddressCountsOnlyOnceVerified() {
            Account boss = accounts.find(new EmailAddress("boss@example.org"))
                    .orElseGet(() -> accounts.signUp(
                                    new EmailAddress("BOSS@example.org"), new NewPassword("Un-mot-de-passe-1"))
                            .account());
            assertThat(accounts.get(boss.id()).rights()).isEqualTo(Rights.VISITOR);
            set(boss.id(), "email_verified = true");
            assertThat(accounts.get(boss.id()).rights()).isEqualTo(Rights.ADMIN);
            assertThat(accounts.hasAdministrator()).isTrue();
            set(boss.id(), "email_verified = false");
        }

        @Test
        void theSetUpLinkMakesOneAdministratorOnce() {
            AccountId first = someone().account().id();
            AccountId second = someone().account().id();
            String stale = setUpLinks.issue();
            String link = setUpLinks.issue();
            assertThat(accounts.hasAdministrator()).isFalse();
            assertThatThrownBy(() -> accounts.redeemSetUpLink(first, stale))
                    .isInstanceOf(InvalidSetUpLinkException.class);
            assertThatThrownBy(() -> accounts.redeemSetUpLink(first, "nonsense"))
                    .isInstanceOf(InvalidSetUpLinkException.class);
            assertThat(accounts.redeemSetUpLink(first, link).rights()).isEqualTo(Rights.ADMIN);
            assertThat(audit.find(AuditFilter.about(first), 0, 10))
                    .extracting(AuditEntry::action)
                    .containsExactly(AuditAction.ADMINISTRATOR_SET_UP);
            assertThatThrownBy(() -> accounts.redeemSetUpLink(second, link))
                    .isInstanceOf(InvalidSetUpLinkException.class);
            assertThat(accounts.hasAdministrator()).isTrue();
            assertThatThrownBy(() -> accounts.delete(first)).isInstanceOf(LastAdministratorException.class);
            assertThat(accounts.find(first)).isPresent();
            set(first, "role_id = 'visitor'");
            accounts.delete(first);
        }

        @Test
        void theDemoAccountIsMadeOnceAndNobodySignsInToIt() throws Exception {
            EmailAddress email = new EmailAddress("demo@demo.invalid");
            List<Future<Account>> made = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 4; i++) {
                    made.add(threads.submit(() -> accounts.ensureDemo(email)));
                }
            }
            Account demo = accounts.ensureDemo(email);
            for (Future<Account> account : made) {
                assertThat(account.get().id()).isEqualTo(demo.id());
            }
            assertThat(demo.rights()).isEqualTo(Rights.DEMO);
            assertThat(accounts.authenticate(email.value(), "")).isEmpty();
            assertThat(accounts.authenticate(email.value(), null)).isEmpty();
            assertThat(accounts.authenticate(email.value(), "nobody's password"))
                    .isEmpty();
        }
    }

    /** Another room: hears of deletions, and looks whether the keys are still there. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Witness {
        final Set<AccountId> keylessWhenTold = ConcurrentHashMap.newKeySet();

        @Autowired
        JdbcClient database;

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.systemUTC().instant());
        }

        @EventListener
        void forget(AccountDeleted deleted) {
            long keys = database.sql("select count(*) from account_key where account_id = ?")
                    .param(deleted.account().toString())
                    .query(Long.class)
                    .single();
            if (keys == 0) {
                keylessWhenTold.add(deleted.account());
            }
        }
    }
}
