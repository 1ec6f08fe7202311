package fr.myelectricaldata.cache;

import java.time.Duration;
import java.util.Optional;

/** Where sealed entries lie. Stores know neither keys of ciphers nor contents; an entry past its time is never returned. */
interface CacheStore {
    Optional<byte[]> get(String key);

    /** @param timeToLive positive, counted in milliseconds */
    void put(String key, byte[] sealed, Duration timeToLive);

    void remove(String key);

    void removeAll(String prefix);
}
