package fr.myelectricaldata.throttle;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Too fast: the bucket has a token again at {@link #retryAt()}. */
public final class TooManyRequestsException extends DomainException {
    private final Instant retryAt;

    public TooManyRequestsException(Duration wait, Instant now) {
        super(
                ErrorKind.TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "too many requests in a short while",
                Math.max(1, wait.toSeconds()));
        this.retryAt = now.plus(wait);
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.of(retryAt);
    }
}
