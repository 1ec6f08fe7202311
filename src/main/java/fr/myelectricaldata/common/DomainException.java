package fr.myelectricaldata.common;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A failure that has a name in the domain. Subclasses live in their room and are named by the fact. The message is for
 * developers; people read the translation of {@code error.<code>} with {@link #arguments()}. Neither may ever hold a
 * secret, a token or a full PDL number.
 */
public abstract class DomainException extends RuntimeException {
    private final ErrorKind kind;
    private final ErrorCode code;
    private final List<Object> arguments;

    protected DomainException(ErrorKind kind, String code, String message, Object... arguments) {
        super(message);
        this.kind = kind;
        this.code = new ErrorCode(code);
        this.arguments = List.of(arguments);
    }

    public ErrorKind kind() {
        return kind;
    }

    public ErrorCode code() {
        return code;
    }

    /** Values for the placeholders of the translated text. */
    public List<Object> arguments() {
        return arguments;
    }

    /** When asking again makes sense, if that is known. */
    public Optional<Instant> retryAt() {
        return Optional.empty();
    }
}
