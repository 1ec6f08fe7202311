package fr.myelectricaldata.account.role;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The roles and who has them. Whoever is no administrator touches only what they may do themselves: roles whose
 * permissions, before and after, are all among their own, and accounts with such a role; so nobody raises anybody above
 * themselves. Every change is published inside its transaction as a {@link RoleEvent}.
 */
public interface Roles {
    /** Those of the system first, then by name. */
    List<Role> all();

    /** @throws RoleNotFoundException when there is none */
    Role get(String id);

    /** How many accounts have each role, by its id; the demonstration is nobody. */
    Map<String, Integer> members();

    /**
     * @throws RoleNameTakenException when there is one of this name
     * @throws BeyondOwnRightsException when it would permit what the actor may not
     */
    @Needs(Permission.ROLES)
    Role create(AccountPrincipal actor, NewRole wanted);

    /** @throws SystemRoleException when it was there from the start */
    @Needs(Permission.ROLES)
    Role edit(AccountPrincipal actor, String id, RoleLabel label, Set<Permission> permissions);

    /** @throws SystemRoleException when it is the administrator's */
    @Needs(Permission.ROLES)
    Role permit(AccountPrincipal actor, String id, Set<Permission> permissions);

    /**
     * @throws SystemRoleException when it was there from the start
     * @throws RoleInUseException when an account has it
     */
    @Needs(Permission.ROLES)
    void delete(AccountPrincipal actor, String id);

    /**
     * Holds from the next request of the account's sessions and tokens on.
     *
     * @throws BeyondOwnRightsException when the actor may not do all that the account may, or would
     * @throws LastAdministratorException when nobody would administer any more
     * @throws AdministratorBySettingException when ADMIN_EMAILS makes the account an administrator
     * @throws fr.myelectricaldata.account.AccountNotFoundException when there is no such account, or it is the
     *     demonstration, which has no role to be given
     */
    @Needs(Permission.ROLES)
    void give(AccountPrincipal actor, AccountId account, String roleId);
}
