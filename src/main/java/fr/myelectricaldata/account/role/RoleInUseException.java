package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** A role that an account has is not deleted. */
public final class RoleInUseException extends RoleRefusedException {
    RoleInUseException() {
        super(ErrorKind.CONFLICT, "ROLE_IN_USE", "an account has this role");
    }
}
