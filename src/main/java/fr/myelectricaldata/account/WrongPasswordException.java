package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The current password, asked for again before a change, is not right. */
public final class WrongPasswordException extends DomainException {
    public WrongPasswordException() {
        super(ErrorKind.CONFLICT, "INVALID_PASSWORD", "the current password is wrong");
    }
}
