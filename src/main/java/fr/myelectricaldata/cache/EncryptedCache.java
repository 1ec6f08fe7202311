package fr.myelectricaldata.cache;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Optional;

/**
 * Bytes that may be forgotten, encrypted by the caller's key before they leave the process and bound to their cache key,
 * so that an entry moved elsewhere does not decrypt. A broken or foreign entry counts as absent.
 */
public interface EncryptedCache {
    /** @param key names the entry; holds no personal data in clear (no PDL, no e-mail) */
    Optional<byte[]> get(String key, Aead cipher);

    void put(String key, byte[] value, Duration timeToLive, Aead cipher);

    void remove(String key);

    /** Removes every entry whose key begins with {@code prefix}; the number of entries, as far as it is known. */
    int removeAll(String prefix);
}
