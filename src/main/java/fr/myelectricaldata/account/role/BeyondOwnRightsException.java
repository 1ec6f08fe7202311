package fr.myelectricaldata.account.role;

import fr.myelectricaldata.common.ErrorKind;

/** Nobody gives, takes or edits what they may not do themselves. */
public final class BeyondOwnRightsException extends RoleRefusedException {
    BeyondOwnRightsException() {
        super(ErrorKind.FORBIDDEN, "BEYOND_OWN_RIGHTS", "the actor may not do that themselves");
    }
}
