package fr.myelectricaldata.account.keys;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountNotFoundException;
import fr.myelectricaldata.account.DataKeyLockedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The random data key of each account, at rest only as two wraps: one under the server key (pages and nightly collection
 * read with it), one under the client secret (the owner's way back when the server key is lost).
 */
@Component
public class DataKeys {
    private static final int BATCH = 200;

    private final JdbcClient database;
    private final ServerKeys server;
    private final SecureRandom random = new SecureRandom();

    DataKeys(JdbcClient database, ServerKeys server) {
        this.database = database;
        this.server = server;
    }

    public void create(AccountId account, ClientSecret secret) {
        byte[] key = new byte[ServerKey.SUBKEY_BYTES];
        random.nextBytes(key);
        database.sql("insert into account_key (account_id, server_key_id, server_wrap, owner_wrap) values (?, ?, ?, ?)")
                .params(account.toString(), server.currentId(), forServer(account, key), forOwner(account, key, secret))
                .update();
    }

    /** From now on {@code secret} recovers the key, and the former one does not. */
    public void handOver(AccountId account, ClientSecret secret) {
        database.sql("update account_key set owner_wrap = ? where account_id = ?")
                .params(forOwner(account, unwrapped(account), secret), account.toString())
                .update();
    }

    public void destroy(AccountId account) {
        database.sql("delete from account_key where account_id = ?")
                .param(account.toString())
                .update();
    }

    /**
     * Opens the key with its owner's secret and wraps it under the server's present key.
     *
     * @throws DataKeyLockedException when the secret does not open it
     */
    public void recover(AccountId account, ClientSecret secret) {
        Wraps wraps = wraps(account);
        byte[] key = open(secret.wrapping(), wraps.owner(), owner(account));
        database.sql("update account_key set server_key_id = ?, server_wrap = ? where account_id = ?")
                .params(server.currentId(), forServer(account, key), account.toString())
                .update();
    }

    Aead aeadOf(AccountId account) {
        return ServerKeys.aead(unwrapped(account));
    }

    /** Brings every wrap that another configured key made under the current one; returns how many. */
    int turnOver() {
        List<String> former = server.ids().stream().skip(1).toList();
        int turned = 0;
        List<String> batch = former.isEmpty() ? List.of() : underKeys(former);
        while (!batch.isEmpty()) {
            for (String id : batch) {
                turnOver(AccountId.of(id));
                turned++;
            }
            batch = underKeys(former);
        }
        return turned;
    }

    private void turnOver(AccountId account) {
        Wraps wraps = wraps(account);
        byte[] key = open(serverAead(wraps.keyId()), wraps.server(), server(account));
        // Another process may do the same at this moment: whoever is second changes nothing.
        database.sql(
                        "update account_key set server_key_id = ?, server_wrap = ? where account_id = ? and server_key_id = ?")
                .params(server.currentId(), forServer(account, key), account.toString(), wraps.keyId())
                .update();
    }

    private List<String> underKeys(List<String> keyIds) {
        return database.sql("select account_id from account_key where server_key_id in (:ids) limit " + BATCH)
                .param("ids", keyIds)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private byte[] unwrapped(AccountId account) {
        Wraps wraps = wraps(account);
        return open(serverAead(wraps.keyId()), wraps.server(), server(account));
    }

    private Aead serverAead(String keyId) {
        return server.wrapping(keyId).orElseThrow(DataKeyLockedException::new);
    }

    private Wraps wraps(AccountId account) {
        Optional<Wraps> found = database.sql(
                        "select server_key_id, server_wrap, owner_wrap from account_key where account_id = ?")
                .param(account.toString())
                .query((row, number) -> new Wraps(row.getString(1), row.getBytes(2), row.getBytes(3)))
                .optional();
        return found.orElseThrow(AccountNotFoundException::new);
    }

    private byte[] forServer(AccountId account, byte[] key) {
        return close(server.wrapping(server.currentId()).orElseThrow(), key, server(account));
    }

    private static byte[] forOwner(AccountId account, byte[] key, ClientSecret secret) {
        return close(secret.wrapping(), key, owner(account));
    }

    private static byte[] server(AccountId account) {
        return ("server wrap of " + account).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] owner(AccountId account) {
        return ("owner wrap of " + account).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] close(Aead aead, byte[] key, byte[] place) {
        try {
            return aead.encrypt(key, place);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] open(Aead aead, byte[] wrap, byte[] place) {
        try {
            return aead.decrypt(wrap, place);
        } catch (GeneralSecurityException wrongKeyOrPlace) {
            DataKeyLockedException locked = new DataKeyLockedException();
            locked.initCause(wrongKeyOrPlace);
            throw locked;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Wraps(String keyId, byte[] server, byte[] owner) {}
}
