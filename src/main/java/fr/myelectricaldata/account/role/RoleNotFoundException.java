package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** No such role, or it was deleted. */
public final class RoleNotFoundException extends RoleRefusedException {
    RoleNotFoundException() {
        super(ErrorKind.NOT_FOUND, "ROLE_NOT_FOUND", "no such role");
    }
}
