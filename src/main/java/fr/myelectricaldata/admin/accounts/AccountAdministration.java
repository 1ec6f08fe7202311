package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with other people's accounts. Each action is written in the audit trail, in the same transaction where
 * the action has one. Every method throws {@link fr.myelectricaldata.account.AccountNotFoundException} when there is no such
 * account or it is the demonstration, and {@link fr.myelectricaldata.account.role.BeyondOwnRightsException} when the account
 * may do more than the actor.
 */
public interface AccountAdministration {
    /**
     * Lets nobody in any more, by whatever proof, and stops the collection of its points; or lets them in again. Nothing is lost.
     *
     * @throws OwnAccountException when the actor would lock themselves out
     * @throws fr.myelectricaldata.account.role.LastAdministratorException when nobody else administers
     */
    @Needs(Permission.USERS_EDIT)
    void switchTo(AccountPrincipal actor, AccountId account, boolean active);

    /**
     * Logs the account's requests in detail for a day, or ends that; it ends by itself.
     *
     * @return until when; null when it is off
     */
    @Needs(Permission.USERS_EDIT)
    @Nullable
    Instant watch(AccountPrincipal actor, AccountId account, boolean on);

    /** Gives back today's units of both quotas. */
    @Needs(Permission.USERS_EDIT)
    void resetQuotas(AccountPrincipal actor, Set<AccountId> accounts);

    /**
     * Forgets the documents and readings of the account's present points, which are then collected anew as far back as Enedis
     * goes; what is older, and what the owner imported, is lost.
     */
    @Needs(Permission.CACHE)
    ClearedCache clearCache(AccountPrincipal actor, AccountId account);

    /**
     * Erases the account, its keys and its data, for ever.
     *
     * @throws OwnAccountException for the actor's own, which has a page for that
     * @throws fr.myelectricaldata.account.role.LastAdministratorException when nobody else administers
     */
    @Needs(Permission.USERS_DELETE)
    void delete(AccountPrincipal actor, AccountId account);

    /** @param entries how many there were */
    record ClearedCache(int points, int entries) {}
}
