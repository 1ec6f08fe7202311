package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Five attempts of an account failed within an hour; the operator was told. */
public final class ConsentAttemptsExhaustedException extends DomainException {

    private final Instant retryAt;

    ConsentAttemptsExhaustedException(Instant retryAt, Instant now) {
        super(
                ErrorKind.TOO_MANY_REQUESTS,
                "TOO_MANY_CONSENT_ATTEMPTS",
                "too many failed consent attempts",
                Math.max(1, Duration.between(now, retryAt).toMinutes()));
        this.retryAt = retryAt;
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.of(retryAt);
    }
}
