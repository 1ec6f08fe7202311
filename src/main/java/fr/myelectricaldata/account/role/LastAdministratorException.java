package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** The last active administrator stays one. */
public final class LastAdministratorException extends RoleRefusedException {
    LastAdministratorException() {
        super(ErrorKind.CONFLICT, "LAST_ADMINISTRATOR", "nobody would administer any more");
    }
}
