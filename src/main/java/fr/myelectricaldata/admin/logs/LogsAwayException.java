package fr.myelectricaldata.admin.logs;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The shared lines cannot be reached, and so not be removed. */
public final class LogsAwayException extends DomainException {
    private static final long serialVersionUID = 1L;

    LogsAwayException() {
        super(ErrorKind.UNAVAILABLE, "LOGS_UNREACHABLE", "the shared lines cannot be reached");
    }
}
