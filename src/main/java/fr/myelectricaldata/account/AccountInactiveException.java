package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The proof is right, but an operator switched the account off. */
public final class AccountInactiveException extends DomainException {
    public AccountInactiveException() {
        super(ErrorKind.FORBIDDEN, "USER_INACTIVE", "the account was switched off");
    }
}
