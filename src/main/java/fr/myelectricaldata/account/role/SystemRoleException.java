package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** Roles that were there from the start are not renamed or deleted, and the administrator's not changed at all. */
public final class SystemRoleException extends RoleRefusedException {
    SystemRoleException() {
        super(ErrorKind.FORBIDDEN, "SYSTEM_ROLE", "the role was there from the start");
    }
}
