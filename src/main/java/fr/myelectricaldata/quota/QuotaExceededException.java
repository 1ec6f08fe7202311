package fr.myelectricaldata.quota;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.time.Instant;
import java.util.Optional;

/** The account's units of the day are used up; they come back at the next Paris midnight. */
public final class QuotaExceededException extends DomainException {
    private final QuotaKind quota;
    private final Instant resetAt;

    public QuotaExceededException(QuotaKind quota, int used, int limit, Instant resetAt) {
        super(
                ErrorKind.QUOTA_EXCEEDED,
                "RATE_LIMIT_EXCEEDED",
                "daily quota of " + quota + " requests used up",
                used,
                limit);
        this.quota = quota;
        this.resetAt = resetAt;
    }

    public QuotaKind quota() {
        return quota;
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.of(resetAt);
    }
}
