package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** Two roles never share a name. */
public final class RoleNameTakenException extends RoleRefusedException {
    RoleNameTakenException() {
        super(ErrorKind.CONFLICT, "ROLE_NAME_TAKEN", "there is a role of this name");
    }
}
