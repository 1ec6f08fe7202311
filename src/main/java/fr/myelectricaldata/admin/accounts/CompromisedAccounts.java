package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.rotation.KeyRotation;
import java.util.Optional;

/** What an operator does for an account whose credentials or data key somebody else may know. */
public interface CompromisedAccounts {
    /**
     * Gives the account another data key and seals everything anew in the background. Its client secret dies as well, as the
     * owner's way back to the keys hangs on it: the owner, who is told by mail, makes a new one. Written in the audit trail;
     * the same is refused as for {@link AccountAdministration}.
     */
    @Needs(Permission.USERS_EDIT)
    void replaceKey(AccountPrincipal actor, AccountId account);

    /** How far the newest change of its key has come; empty when it was never changed. */
    @Needs(Permission.USERS)
    Optional<KeyRotation> rotation(AccountPrincipal actor, AccountId account);
}
