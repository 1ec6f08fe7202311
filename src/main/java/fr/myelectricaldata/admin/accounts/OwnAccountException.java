package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Nobody locks themselves out from an operator's page. */
public final class OwnAccountException extends DomainException {
    OwnAccountException() {
        super(ErrorKind.CONFLICT, "CANNOT_DELETE_SELF", "one's own account is left on its own page");
    }
}
