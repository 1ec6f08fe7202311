package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.common.DomainException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a part.
 *
 * @param content null when the source has nothing of the kind, or failed
 * @param failure null when the source answered
 */
record Answer<T>(@Nullable T content, @Nullable DomainException failure) {
    static <T> Answer<T> of(Optional<T> content) {
        return new Answer<>(content.orElse(null), null);
    }

    static <T> Answer<T> failed(DomainException failure) {
        return new Answer<>(null, failure);
    }

    boolean missing() {
        return content == null;
    }

    /** Why there is nothing. */
    DomainException reason() {
        return failure == null ? new NoDocumentException() : failure;
    }
}
