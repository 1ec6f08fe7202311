package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The set-up link is unknown, used, or of an earlier start: one answer for all. */
public final class InvalidSetUpLinkException extends DomainException {
    public InvalidSetUpLinkException() {
        super(ErrorKind.CONFLICT, "INVALID_SETUP_LINK", "no such set-up link");
    }
}
