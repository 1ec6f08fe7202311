package fr.myelectricaldata.quota;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.Paris;
import java.time.Instant;
import java.util.Optional;

/** The account's units of the day are used up; they come back at the next Paris midnight. */
public final class QuotaExceededException extends DomainException {
    private final QuotaKind quota;
    private final Instant resetAt;

    /** The text is told which of the two it is: the larger one has none beside it. */
    public QuotaExceededException(QuotaKind quota, int used, int limit, Instant resetAt) {
        super(
                ErrorKind.QUOTA_EXCEEDED,
                "RATE_LIMIT_EXCEEDED",
                "daily quota of " + quota + " requests used up",
                used,
                limit,
                quota == QuotaKind.UPSTREAM ? 0 : 1);
        this.quota = quota;
        this.resetAt = resetAt;
    }

    /** For whoever finds out from the counters that nothing of the scarce units is left today. */
    public static QuotaExceededException upstream(QuotaUsage usage) {
        return new QuotaExceededException(
                QuotaKind.UPSTREAM,
                usage.upstream(),
                usage.upstreamLimit(),
                Paris.startOf(usage.day().plusDays(1)));
    }

    public QuotaKind quota() {
        return quota;
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.of(resetAt);
    }
}
