package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** As long as the setting names the address, another role would change nothing. */
public final class AdministratorBySettingException extends RoleRefusedException {
    AdministratorBySettingException() {
        super(ErrorKind.CONFLICT, "ADMINISTRATOR_BY_SETTING", "ADMIN_EMAILS makes this account an administrator");
    }
}
