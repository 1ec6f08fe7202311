package fr.myelectricaldata.account.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest change of an account's data key has come.
 *
 * @param things how many were sealed with former keys when it began
 * @param left how many still are
 * @param ended when the former keys were destroyed; null while they are needed
 */
public record KeyRotation(
        Instant begun, long things, long left, @Nullable Instant ended) {
    public boolean underWay() {
        return ended == null;
    }

    /** From 0 to 1. */
    public double share() {
        return things == 0 ? 1 : Math.clamp(1 - (double) left / things, 0, 1);
    }
}
