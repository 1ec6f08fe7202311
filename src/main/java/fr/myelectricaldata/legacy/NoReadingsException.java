package fr.myelectricaldata.legacy;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is not one value in the range: not at Enedis, or not yet here. */
final class NoReadingsException extends DomainException {
    private final @Nullable Instant retryAt;

    private NoReadingsException(ErrorKind kind, String code, @Nullable Instant retryAt) {
        super(kind, code, "there is no value in the range");
        this.retryAt = retryAt;
    }

    /** Enedis was asked and has nothing for any of the days. */
    static NoReadingsException atEnedis() {
        return new NoReadingsException(ErrorKind.NOT_FOUND, "NO_DATA", null);
    }

    /** Enedis is being asked and has not answered within the reader's patience. */
    static NoReadingsException yet(Instant retryAt) {
        return new NoReadingsException(ErrorKind.UNAVAILABLE, "NOT_YET_COLLECTED", retryAt);
    }

    @Override
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
