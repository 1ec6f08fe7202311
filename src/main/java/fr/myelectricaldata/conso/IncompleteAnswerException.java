package fr.myelectricaldata.conso;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A part of the values is still on its way. The format cannot say so beside the rest, and its clients never come back for what
 * they believe to have: they are told to ask again instead.
 */
final class IncompleteAnswerException extends DomainException {
    private final Instant retryAt;

    IncompleteAnswerException(Instant retryAt) {
        super(ErrorKind.UPSTREAM, "PARTIAL_DATA", "a part of the values is still on its way");
        this.retryAt = retryAt;
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.of(retryAt);
    }
}
