package fr.myelectricaldata.account.keys;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.DataKeyLockedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closes and opens wraps of data keys. A wrap opens only for its account and generation: none can be passed off as another. */
@Component
class KeyWraps {
    private final ServerKeys server;

    KeyWraps(ServerKeys server) {
        this.server = server;
    }

    StoredKey wrap(AccountId account, int generation, byte[] key, ClientSecret secret) {
        ServerWrap wrap = forServer(account, generation, key);
        return new StoredKey(generation, true, wrap.keyId(), wrap.wrap(), forOwner(account, generation, key, secret));
    }

    ServerWrap forServer(AccountId account, int generation, byte[] key) {
        String current = server.currentId();
        return new ServerWrap(
                current, close(server.wrapping(current).orElseThrow(), key, place("server", account, generation)));
    }

    byte[] forOwner(AccountId account, int generation, byte[] key, ClientSecret secret) {
        return close(secret.wrapping(), key, place("owner", account, generation));
    }

    /** @throws DataKeyLockedException when the server key that it was wrapped under is lost */
    byte[] open(AccountId account, StoredKey key) {
        Aead wrapping = server.wrapping(key.serverKeyId()).orElseThrow(DataKeyLockedException::new);
        return open(wrapping, key.server(), place("server", account, key.generation()));
    }

    /** @throws DataKeyLockedException when it is not this secret's */
    byte[] open(AccountId account, StoredKey key, ClientSecret secret) {
        return open(secret.wrapping(), key.owner(), place("owner", account, key.generation()));
    }

    List<String> formerServerKeys() {
        return server.ids().stream().skip(1).toList();
    }

    /** The first generation was named before there were others. */
    private static byte[] place(String side, AccountId account, int generation) {
        String place = side + " wrap of " + account + (generation == 1 ? "" : ", key " + generation);
        return place.getBytes(StandardCharsets.US_ASCII);
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

    /** @param keyId of the server key */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ServerWrap(String keyId, byte[] wrap) {}
}
