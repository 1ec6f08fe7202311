package fr.myelectricaldata.metering.collection;

import fr.myelectricaldata.common.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one series' share of a turn.
 *
 * @param chunks upstream chunks that it took
 * @param failure what ended it, if anything did that a pause may heal
 * @param failures in a row
 * @param consentLost nothing of the point may be asked any more
 */
record CollectionTurn(int chunks, @Nullable Throwable failure, int failures, boolean consentLost) {
    static CollectionTurn of(int chunks) {
        return new CollectionTurn(chunks, null, 0, false);
    }

    boolean failed() {
        return failure != null;
    }

    /** How long the source itself said that it must be left alone. */
    Duration wait(Instant now) {
        Optional<Instant> retryAt =
                failure instanceof DomainException known ? known.retryAt() : Optional.<Instant>empty();
        return retryAt.filter(now::isBefore)
                .map(at -> Duration.between(now, at))
                .orElse(Duration.ZERO);
    }
}
