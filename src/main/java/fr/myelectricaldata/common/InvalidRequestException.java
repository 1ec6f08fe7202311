package fr.myelectricaldata.common;

/** The caller's input cannot be understood or cannot be true: a bad date, a reversed range, a malformed number. */
public final class InvalidRequestException extends DomainException {
    public InvalidRequestException(String code, String message, Object... arguments) {
        super(ErrorKind.INVALID, code, message, arguments);
    }
}
