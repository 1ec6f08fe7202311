package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** The account on whose behalf something is asked for may not do it, or not any more. */
public final class PermissionMissingException extends DomainException {
    PermissionMissingException() {
        super(ErrorKind.FORBIDDEN, "FORBIDDEN", "a permission is missing");
    }
}
