package fr.myelectricaldata.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account's given consents still wait for.
 *
 * @param enedisUntil until when Enedis is asked again by itself, or null when nothing waits for it
 * @param operator does a point wait for the operator's word?
 */
public record ConsentWait(@Nullable Instant enedisUntil, boolean operator) {
    public static final ConsentWait NONE = new ConsentWait(null, false);

    public boolean over() {
        return enedisUntil == null && !operator;
    }
}
