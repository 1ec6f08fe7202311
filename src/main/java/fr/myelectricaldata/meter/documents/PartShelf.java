package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountKeyring;
import fr.myelectricaldata.cache.EncryptedCache;
import fr.myelectricaldata.meter.UsagePoint;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parts that were asked for lately, under the holder's key. Their names hold the internal ids of account and point, never
 * the number of the point. That there is nothing to be had is kept as well, in an
 * entry that is not JSON.
 */
@Component
class PartShelf {
    private static final byte[] NOTHING = {};
    private static final byte[] NOT_OFFERED = {0};

    private final JsonMapper json = JsonMapper.builder().build();
    private final EncryptedCache cache;
    private final AccountKeyring keys;
    private final DocumentSettings settings;

    PartShelf(EncryptedCache cache, AccountKeyring keys, DocumentSettings settings) {
        this.cache = cache;
        this.keys = keys;
        this.settings = settings;
    }

    /** Empty when the source has to be asked. */
    <T> Optional<Answer<T>> find(UsagePoint point, Part<T> part) {
        return cache.get(name(point, part), keys.aeadOf(point.holder())).flatMap(entry -> read(entry, part));
    }

    /** An entry of an older form of the program counts as absent. */
    private <T> Optional<Answer<T>> read(byte[] entry, Part<T> part) {
        if (Arrays.equals(entry, NOTHING)) {
            return Optional.of(Answer.of(Optional.empty()));
        }
        if (Arrays.equals(entry, NOT_OFFERED)) {
            return Optional.of(Answer.failed(new PartNotOfferedException()));
        }
        try {
            return Optional.of(Answer.of(Optional.of(json.readValue(entry, part.type()))));
        } catch (JacksonException olderForm) {
            return Optional.empty();
        }
    }

    <T> void keep(UsagePoint point, Part<T> part, Optional<T> content) {
        put(
                point,
                part,
                content.map(json::writeValueAsBytes).orElse(NOTHING),
                content.isPresent() ? settings.life() : settings.lifeOfNothing());
    }

    void keepNotOffered(UsagePoint point, Part<?> part) {
        put(point, part, NOT_OFFERED, settings.lifeOfNothing());
    }

    private void put(UsagePoint point, Part<?> part, byte[] entry, Duration life) {
        cache.put(name(point, part), entry, life, keys.aeadOf(point.holder()));
    }

    /** Forgets everything of the point; the number of entries. */
    int clear(UsagePoint point) {
        return cache.removeAll(prefix(point));
    }

    /** Forgets everything of the account's points. */
    void clear(AccountId account) {
        cache.removeAll(prefix(account));
    }

    private static String name(UsagePoint point, Part<?> part) {
        return prefix(point) + part.name();
    }

    private static String prefix(UsagePoint point) {
        return prefix(point.holder()) + point.id() + ":";
    }

    private static String prefix(AccountId account) {
        return "document:" + account + ":";
    }
}
