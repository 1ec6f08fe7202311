package fr.myelectricaldata.cache;

import java.time.Duration;
import java.util.Optional;

/** Where sealed entries lie. Stores know neither keys of ciphers nor contents; an entry past its time is never returned. */
interface CacheStore {
    Optional<byte[]> get(String key);

    /** @param timeToLive positive, counted in milliseconds */
    void put(String key, byte[] sealed, Duration timeToLive);

    void remove(String key);

    /** The number of entries that were removed; some may have been past their time. */
    int removeAll(String prefix);
}
