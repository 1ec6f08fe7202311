package fr.myelectricaldata.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.ApiCredentials;
import fr.myelectricaldata.account.DataKey;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.factor.Enrolment;
import fr.myelectricaldata.account.factor.SecondFactors;
import fr.myelectricaldata.account.keys.DataKeys;
import fr.myelectricaldata.account.keys.HeldKey;
import fr.myelectricaldata.account.signin.StandingTime;
import fr.myelectricaldata.cache.EncryptedCache;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.metering.Days;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.archive.ArchiveElsewhere;
import fr.myelectricaldata.metering.archive.ReadingArchive;
import fr.myelectricaldata.metering.archive.Series;
import fr.myelectricaldata.metering.archive.SeriesHeader;
import fr.myelectricaldata.metering.archive.StoredDay;
import fr.myelectricaldata.metering.archive.StoredSeries;
import fr.myelectricaldata.testing.Authenticator;
import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.MovableClock;
import fr.myelectricaldata.testing.TestThrottle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** After a compromise the former data key opens nothing that is kept, and nothing is lost on the way; on both databases. */
class KeyRotationTest {
    @Nested
    @SpringBootTest(properties = "test.stores=embedded")
    @Import({TestThrottle.Installed.class, StandingTime.class, IdleScheduler.class})
    class OnSqlite extends Contract {}

    @Nested
    @SpringBootTest(properties = "test.stores=shared")
    @Import({TestThrottle.Installed.class, StandingTime.class, IdleScheduler.class})
    class OnPostgres extends Contract {}

    abstract static class Contract {
        private static final String PASSWORD = "Un-mot-de-passe-1";
        private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
        private static final DateRange EVER = DateRange.closed(FIRST, LocalDate.of(2026, 1, 1));

        /** More blocks than one batch takes. */
        private static final int MONTHS = KeyRotator.BATCH + 20;

        @Autowired
        AccountService accounts;

        @Autowired
        AccountKeyring keyring;

        @Autowired
        DataKeys keys;

        @Autowired
        SecondFactors factors;

        @Autowired
        EncryptedCache cache;

        @Autowired
        ReadingArchive archive;

        @Autowired
        KeyRotator rotator;

        @Autowired
        RotationTable table;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        MovableClock clock;

        @Autowired
        JdbcClient database;

        private static final Finding FINDING = Finding.values()[0];

        private AccountId id;
        private Series series;
        private Authenticator app;

        @BeforeEach
        void aHouseholdWithAHistory() {
            EmailAddress email = new EmailAddress("key-" + UUID.randomUUID() + "@example.org");
            SignedUp household = accounts.signUp(email, new NewPassword(PASSWORD));
            id = household.account().id();
            series = new Series(id, UUID.randomUUID(), Measure.CONSUMPTION_LOAD_CURVE);
            for (int month = 0; month < MONTHS; month++) {
                archive.merge(series, List.of(day(FIRST.plusMonths(month))));
            }
            Enrolment enrolment = factors.begin(household.account());
            app = new Authenticator(enrolment.text());
            factors.turnOn(enrolment, PASSWORD, app.code(clock.instant()));
            cache.put(document(), new byte[] {1}, Duration.ofHours(1), keyring.aeadOf(id));
        }

        private static StoredDay day(LocalDate day) {
            return StoredDay.of(Measure.CONSUMPTION_LOAD_CURVE, day, Days.curve(day, 30), day.plusDays(1));
        }

        private String document() {
            return "document:" + id + ":point:ADDRESS";
        }

        /** As the scheduler would, to the end. */
        private void finish() {
            Optional<Instant> next = rotator.work(id);
            for (int turns = 0; next.isPresent(); turns++) {
                assertThat(turns).isLessThan(100);
                if (next.get().isAfter(clock.instant())) {
                    clock.moveTo(next.get());
                }
                next = rotator.work(id);
            }
        }

        private long rows(String query) {
            return database.sql(query).param(id.toString()).query(Long.class).single();
        }

        /** Everything of the account that is kept sealed, with the place that it is bound to. */
        private List<Sealed> everythingKept() {
            List<Sealed> all = new ArrayList<>(database.sql("select * from reading_block where account_id = ?")
                    .param(id.toString())
                    .query((row, number) -> new Sealed(
                            row.getBytes("payload"),
                            String.join(
                                    "|",
                                    id.toString(),
                                    row.getString("point_id"),
                                    row.getString("measure"),
                                    row.getString("block_start"))))
                    .list());
            all.addAll(database.sql("select secret from second_factor where account_id = ?")
                    .param(id.toString())
                    .query((row, number) -> new Sealed(row.getBytes(1), "second factor of " + id))
                    .list());
            return all;
        }

        private record Sealed(byte[] bytes, String place) {
            boolean opensWith(Aead key) {
                try {
                    key.decrypt(bytes, place.getBytes(StandardCharsets.US_ASCII));
                    return true;
                } catch (GeneralSecurityException closed) {
                    return false;
                }
            }
        }

        @Test
        void afterwardsTheFormerKeyOpensNothingThatIsKept() {
            DataKey stolen = HeldKey.of(keys, id);
            assertThat(everythingKept()).hasSize(MONTHS + 1).allMatch(one -> one.opensWith(stolen));
            accounts.regenerateSecretAndKey(id);
            finish();
            assertThat(everythingKept()).hasSize(MONTHS + 1).noneMatch(one -> one.opensWith(stolen));
            assertThat(cache.get(document(), stolen)).isEmpty();
            assertThat(cache.get(document(), keyring.aeadOf(id))).isEmpty();
            assertThat(rows("select count(*) from former_data_key where account_id = ?"))
                    .isZero();
            assertThat(rotator.of(id).orElseThrow().underWay()).isFalse();
        }

        @Test
        void theHistoryIsTheSameBeforeDuringAndAfter() {
            StoredSeries before = archive.read(series, EVER);
            assertThat(before.days()).hasSize(MONTHS);
            accounts.regenerateSecretAndKey(id);
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            assertThat(rotator.of(id).orElseThrow().left()).isEqualTo(MONTHS + 1);
            rotator.work(id);
            rotator.work(id);
            assertThat(rotator.of(id).orElseThrow().left()).isEqualTo(MONTHS - KeyRotator.BATCH);
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            finish();
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            clock.advance(Duration.ofSeconds(30));
            assertThat(factors.prove(id, app.code(clock.instant()), "203.0.113.7"))
                    .isPresent();
        }

        @Test
        void whatIsWrittenFromNowOnIsUnderTheNewKey() {
            DataKey stolen = HeldKey.of(keys, id);
            accounts.regenerateSecretAndKey(id);
            archive.merge(series, List.of(day(FIRST.minusMonths(1))));
            archive.merge(series, List.of(day(FIRST.plusDays(1))));
            assertThat(everythingKept().stream().filter(one -> one.opensWith(stolen)))
                    .hasSize(MONTHS);
            assertThat(rows("select count(*) from reading_block where key_generation = 2 and account_id = ?"))
                    .isEqualTo(2);
        }

        @Test
        void aProcessThatHasNotHeardOfItReadsAndWritesUnderTheNewKeyAllTheSame() {
            AccountKeyring elsewhere = HeldKey.elsewhere(keys);
            ReadingArchive other = ArchiveElsewhere.over(database, elsewhere);
            StoredSeries before = other.read(series, EVER);
            accounts.regenerateSecretAndKey(id);
            assertThat(elsewhere.aeadOf(id).generation()).isEqualTo(1);
            other.merge(series, List.of(day(FIRST.minusMonths(1)), day(FIRST.plusDays(1))));
            assertThat(rows("select count(*) from reading_block where key_generation = 2 and account_id = ?"))
                    .isEqualTo(2);
            AccountKeyring third = HeldKey.elsewhere(keys);
            third.aeadOf(id);
            finish();
            assertThat(ArchiveElsewhere.over(database, third).read(series, EVER).days())
                    .containsAllEntriesOf(before.days().tailMap(FIRST.plusMonths(1)));
        }

        @Test
        void aStopHalfWayLosesNothingAndTheNextProcessGoesOnThere() {
            StoredSeries before = archive.read(series, EVER);
            DataKey stolen = HeldKey.of(keys, id);
            accounts.regenerateSecretAndKey(id);
            SealedStore dying = new SealedStore() {
                private int left = 7;

                @Override
                public long older(AccountId account, int generation) {
                    return 1;
                }

                @Override
                public int sealAnew(AccountId account, int generation, int atMost) {
                    if (left-- == 0) {
                        throw new IllegalStateException("the power went out");
                    }
                    // one of the archive's, as its own batch would
                    return archiveStore().sealAnew(account, generation, 1);
                }
            };
            KeyRotator first = new KeyRotator(List.of(dying), keys, table, transactions, clock);
            assertThatThrownBy(() -> {
                        while (true) {
                            first.work(id);
                        }
                    })
                    .hasMessage("the power went out");
            assertThat(everythingKept().stream().filter(one -> one.opensWith(stolen)))
                    .hasSize(MONTHS + 1 - 7);
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            finish();
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            assertThat(everythingKept()).noneMatch(one -> one.opensWith(stolen));
        }

        @Autowired
        List<SealedStore> stores;

        private SealedStore archiveStore() {
            return stores.stream()
                    .filter(store -> store.getClass().getSimpleName().equals("ArchiveSealing"))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void aCollectionThatWritesAtTheSameMomentIsNotLost() {
            accounts.regenerateSecretAndKey(id);
            ArchiveElsewhere.changeHeader(archive, series, () -> {}, header -> header.withFloor(FIRST, FINDING));
            ArchiveElsewhere.changeHeader(
                    archive, series, this::finish, header -> header.withFloor(FIRST.plusDays(3), FINDING));
            archive.merge(series, List.of(day(FIRST.plusDays(2))));
            finish();
            StoredSeries after = archive.read(series, EVER);
            assertThat(after.header().floor()).isEqualTo(new SeriesHeader.Floor(FIRST.plusDays(3), FINDING));
            assertThat(after.days()).containsKeys(FIRST, FIRST.plusDays(2));
        }

        @Test
        void aSecondChangeDuringTheFirstEndsWithOneKey() {
            StoredSeries before = archive.read(series, EVER);
            DataKey stolen = HeldKey.of(keys, id);
            accounts.regenerateSecretAndKey(id);
            rotator.work(id);
            DataKey stolenAgain = HeldKey.of(keys, id);
            accounts.regenerateSecretAndKey(id);
            assertThat(rows("select count(*) from former_data_key where account_id = ?"))
                    .isEqualTo(2);
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            finish();
            assertThat(archive.read(series, EVER)).isEqualTo(before);
            assertThat(everythingKept()).noneMatch(one -> one.opensWith(stolen) || one.opensWith(stolenAgain));
            assertThat(HeldKey.of(keys, id).generation()).isEqualTo(3);
        }

        @Test
        void theFormerKeyIsKeptUntilEveryProcessHasLetGoOfIt() {
            accounts.regenerateSecretAndKey(id);
            clock.advance(KeyRotator.GRACE.minusSeconds(1));
            Optional<Instant> next = rotator.work(id);
            while (next.isPresent() && !next.get().isAfter(clock.instant())) {
                next = rotator.work(id);
            }
            assertThat(next).hasValue(clock.instant().plusSeconds(1));
            assertThat(rows("select count(*) from former_data_key where account_id = ?"))
                    .isEqualTo(1);
        }

        @Test
        void theNewSecretRecoversBothKeysWhenTheServerKeyIsLost() {
            StoredSeries before = archive.read(series, EVER);
            ApiCredentials fresh = accounts.regenerateSecretAndKey(id);
            for (String kept : List.of("account_key", "former_data_key")) {
                database.sql("update " + kept + " set server_key_id = 'lost' where account_id = ?")
                        .param(id.toString())
                        .update();
            }
            database.sql("update account set key_locked = true where id = ?")
                    .param(id.toString())
                    .update();
            assertThat(accounts.findBySecret(fresh.clientSecret())).isPresent();
            AccountKeyring restarted = HeldKey.elsewhere(keys);
            assertThat(ArchiveElsewhere.over(database, restarted).read(series, EVER))
                    .isEqualTo(before);
        }

        @Test
        void keysOfADeletedAccountAreGoneInTheMiddleOfItToo() {
            accounts.regenerateSecretAndKey(id);
            rotator.work(id);
            accounts.delete(id);
            assertThat(rows("select count(*) from former_data_key where account_id = ?"))
                    .isZero();
            assertThat(rotator.work(id)).isEmpty();
        }

        @Test
        void regeneratingTheSecretAloneKeepsTheKey() {
            DataKey held = HeldKey.of(keys, id);
            accounts.regenerateSecret(id);
            assertThat(rotator.of(id)).isEmpty();
            assertThat(everythingKept()).allMatch(one -> one.opensWith(held));
        }
    }
}
