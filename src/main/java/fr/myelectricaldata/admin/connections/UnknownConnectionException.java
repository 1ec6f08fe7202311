package fr.myelectricaldata.admin.connections;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** There is no connection of that name. */
public final class UnknownConnectionException extends DomainException {
    public UnknownConnectionException() {
        super(ErrorKind.NOT_FOUND, "UNKNOWN_CONNECTION", "no such connection");
    }
}
