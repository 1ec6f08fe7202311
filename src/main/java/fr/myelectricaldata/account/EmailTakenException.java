package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** An account with this e-mail exists, whatever the case of its letters. */
public final class EmailTakenException extends DomainException {
    public EmailTakenException() {
        super(ErrorKind.CONFLICT, "USER_EXISTS", "the e-mail has an account");
    }
}
