package fr.myelectricaldata.account;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** No such account, or it was deleted. */
public final class AccountNotFoundException extends DomainException {
    public AccountNotFoundException() {
        super(ErrorKind.NOT_FOUND, "USER_NOT_FOUND", "no such account");
    }
}
