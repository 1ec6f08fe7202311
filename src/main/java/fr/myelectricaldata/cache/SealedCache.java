package fr.myelectricaldata.cache;

import com.google.crypto.tink.Aead;
import fr.myelectricaldata.common.Outage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Seals entries on their way to the store. A store that cannot be reached is an empty one, reported once. */
@Component
class SealedCache implements EncryptedCache {
    private static final Logger log = LoggerFactory.getLogger(SealedCache.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final CacheStore store;
    private final Outage outage = new Outage(REST);

    SealedCache(CacheStore store) {
        this.store = store;
    }

    @Override
    public Optional<byte[]> get(String key, Aead cipher) {
        return attempt(() -> store.get(key), Optional.<byte[]>empty()).flatMap(closed -> open(closed, key, cipher));
    }

    @Override
    public void put(String key, byte[] value, Duration timeToLive, Aead cipher) {
        if (timeToLive.toMillis() <= 0) {
            remove(key);
            return;
        }
        byte[] closed = seal(value, key, cipher);
        attempt(() -> store.put(key, closed, timeToLive));
    }

    @Override
    public void remove(String key) {
        attempt(() -> store.remove(key));
    }

    @Override
    public int removeAll(String prefix) {
        return attempt(() -> store.removeAll(prefix), 0);
    }

    private static byte[] seal(byte[] value, String key, Aead cipher) {
        try {
            return cipher.encrypt(value, place(key));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a cache entry cannot be encrypted", failure);
        }
    }

    private static Optional<byte[]> open(byte[] closed, String key, Aead cipher) {
        try {
            return Optional.of(cipher.decrypt(closed, place(key)));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /** The associated data: the room's name keeps ciphertexts of other rooms out. */
    private static byte[] place(String key) {
        return ("cache:" + key).getBytes(StandardCharsets.UTF_8);
    }

    private void attempt(Runnable call) {
        attempt(
                () -> {
                    call.run();
                    return true;
                },
                false);
    }

    private <T> T attempt(Supplier<T> call, T otherwise) {
        if (outage.resting()) {
            return otherwise;
        }
        try {
            T answer = call.get();
            if (outage.recovered()) {
                log.info("The cache can be reached again.");
            }
            return answer;
        } catch (DataAccessException failure) {
            if (outage.failed()) {
                log.warn(
                        "The cache cannot be reached, going on without: {}",
                        failure.getMostSpecificCause().toString());
            }
            return otherwise;
        }
    }
}
