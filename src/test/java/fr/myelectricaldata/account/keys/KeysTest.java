package fr.myelectricaldata.account.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.AccountSettings;
import fr.myelectricaldata.account.DataKeyLockedException;
import fr.myelectricaldata.testing.RealServers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A data key opens what it closed, whatever happens to the keys above it. */
class KeysTest {
    private static final byte[] READING = "4711 Wh".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "here".getBytes(StandardCharsets.UTF_8);

    @Nested
    class OnSqlite extends Contract {
        @TempDir
        Path folder;

        @Override
        DataSource database() {
            return new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("keys.db"));
        }
    }

    @Nested
    class OnPostgres extends Contract {
        @Override
        DataSource database() {
            return new DriverManagerDataSource(
                    RealServers.newPostgresUrl().replaceFirst("postgresql://postgres@", "jdbc:postgresql://")
                            + "?user=postgres");
        }
    }

    abstract static class Contract {
        private final AccountId account = AccountId.random();
        private final ClientSecret secret = ClientSecret.random(new SecureRandom());
        private JdbcClient database;

        abstract DataSource database();

        @BeforeEach
        void tables() {
            DataSource source = database();
            new ResourceDatabasePopulator(
                            new ClassPathResource("db/migration/V20__accounts.sql"),
                            new ClassPathResource("db/migration/V80__data_key_generations.sql"))
                    .execute(source);
            database = JdbcClient.create(source);
        }

        private static AccountSettings settings(boolean acceptLostKey, String... keys) {
            return new AccountSettings(
                    List.of(keys),
                    Duration.ofDays(30),
                    List.of(),
                    URI.create("http://localhost"),
                    new AccountSettings.Cookie(false, "lax", null),
                    acceptLostKey,
                    20,
                    20,
                    20,
                    false,
                    false);
        }

        private static ServerKeys server(String... keys) {
            return new ServerKeys(settings(false, keys));
        }

        private DataKeys dataKeys(String... keys) {
            return new DataKeys(new KeyTable(database), new KeyWraps(server(keys)));
        }

        private void start(boolean acceptLostKey, String... keys) {
            AccountSettings settings = settings(acceptLostKey, keys);
            ServerKeys server = new ServerKeys(settings);
            new KeyCheck(database, server, new DataKeys(new KeyTable(database), new KeyWraps(server)), settings)
                    .afterSingletonsInstantiated();
        }

        /** An account made under the first key, and what it has closed. */
        private byte[] reading(String... keys) throws Exception {
            start(false, keys);
            ServerKeys server = server(keys);
            database.sql("insert into account (id, email, email_verified, client_id, secret_hash, secret_index,"
                            + " index_key_id, key_locked, role, active, credential_version, created_at, version)"
                            + " values (?, ?, false, ?, ?, ?, ?, false, 'USER', true, 1, current_timestamp, 0)")
                    .params(
                            account.toString(),
                            account + "@example.org",
                            "cli_" + account,
                            secret.hash(),
                            server.indexOf(secret.hash()),
                            server.currentId())
                    .update();
            dataKeys(keys).create(account, secret);
            return dataKeys(keys).aeadOf(account).encrypt(READING, PLACE);
        }

        private String filedUnder() {
            return database.sql("select secret_index from account")
                    .query(String.class)
                    .single();
        }

        private boolean locked() {
            return database.sql("select key_locked from account")
                    .query(Boolean.class)
                    .single();
        }

        @Test
        void aKeyIsTheSameAfterARestart() throws Exception {
            byte[] closed = reading("first");
            start(false, "first");
            assertThat(dataKeys("first").aeadOf(account).decrypt(closed, PLACE)).isEqualTo(READING);
        }

        @Test
        void everyAccountHasItsOwn() throws Exception {
            byte[] closed = reading("first");
            AccountId other = AccountId.random();
            Aead own = dataKeys("first").aeadOf(account);
            assertThat(own.decrypt(closed, PLACE)).isEqualTo(READING);
            assertThatThrownBy(() -> dataKeys("first").aeadOf(other)).isInstanceOf(AccountNotFoundException.class);
        }

        @Test
        void forgetsNothingWhenTheSecretIsRegenerated() throws Exception {
            byte[] closed = reading("first");
            ClientSecret fresh = ClientSecret.random(new SecureRandom());
            dataKeys("first").handOver(account, fresh);
            assertThat(dataKeys("first").aeadOf(account).decrypt(closed, PLACE)).isEqualTo(READING);
            dataKeys("second").recover(account, fresh);
            assertThat(dataKeys("second").aeadOf(account).decrypt(closed, PLACE))
                    .isEqualTo(READING);
            assertThatThrownBy(() -> dataKeys("third").recover(account, secret))
                    .isInstanceOf(DataKeyLockedException.class);
        }

        @Test
        void turnsOverToANewServerKeyAndThenNeedsTheOldOneNoMore() throws Exception {
            byte[] closed = reading("old");
            assertThat(server("new", "old").indexesOf(secret.hash())).contains(filedUnder());
            start(false, "new", "old");
            assertThat(filedUnder()).isEqualTo(server("new").indexOf(secret.hash()));
            start(false, "new");
            assertThat(dataKeys("new").aeadOf(account).decrypt(closed, PLACE)).isEqualTo(READING);
            assertThatThrownBy(() -> start(false, "old")).isInstanceOf(ChangedSecretKeyException.class);
        }

        @Test
        void noticesAKeyThatWasChangedByMistake() throws Exception {
            reading("right");
            assertThatThrownBy(() -> start(false, "wrong")).isInstanceOf(ChangedSecretKeyException.class);
            start(false, "right");
            assertThat(locked()).isFalse();
        }

        @Test
        void anEmptyDatabaseTakesAnyKey() {
            start(false, "first");
            start(false, "second");
            assertThat(database.sql("select key_id from server_key_check")
                            .query(String.class)
                            .single())
                    .isEqualTo(server("second").currentId());
        }

        @Test
        void theOwnerOpensTheHistoryAgainWhenTheServerKeyIsLost() throws Exception {
            byte[] closed = reading("lost");
            start(true, "fresh");
            assertThat(locked()).isTrue();
            assertThat(filedUnder()).isEqualTo(server("fresh").indexOf(secret.hash()));
            assertThatThrownBy(() -> dataKeys("fresh").aeadOf(account)).isInstanceOf(DataKeyLockedException.class);
            dataKeys("fresh").recover(account, secret);
            assertThat(dataKeys("fresh").aeadOf(account).decrypt(closed, PLACE)).isEqualTo(READING);
        }

        @Test
        void aWrapMovedToAnotherAccountDoesNotOpen() throws Exception {
            reading("first");
            AccountId thief = AccountId.random();
            database.sql("insert into account (id, email, email_verified, client_id, secret_hash, secret_index,"
                            + " index_key_id, key_locked, role, active, credential_version, created_at, version)"
                            + " values (?, 'thief@example.org', false, 'cli_t', 'h', 'i', 'k', false, 'USER', true, 1,"
                            + " current_timestamp, 0)")
                    .param(thief.toString())
                    .update();
            database.sql("insert into account_key (account_id, server_key_id, server_wrap, owner_wrap)"
                            + " select ?, server_key_id, server_wrap, owner_wrap from account_key")
                    .param(thief.toString())
                    .update();
            assertThatThrownBy(() -> dataKeys("first").aeadOf(thief)).isInstanceOf(DataKeyLockedException.class);
        }

        @Test
        void aDestroyedKeyIsGone() throws Exception {
            reading("first");
            dataKeys("first").destroy(account);
            assertThatThrownBy(() -> dataKeys("first").aeadOf(account)).isInstanceOf(AccountNotFoundException.class);
        }
    }
}
