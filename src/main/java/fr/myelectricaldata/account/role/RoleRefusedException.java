package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Why a change of roles is not made, although the caller may change roles. */
public abstract sealed class RoleRefusedException extends DomainException
        permits AdministratorBySettingException,
                BeyondOwnRightsException,
                LastAdministratorException,
                RoleInUseException,
                RoleNameTakenException,
                RoleNotFoundException,
                SystemRoleException {
    RoleRefusedException(ErrorKind kind, String code, String message) {
        super(kind, code, message);
    }
}
