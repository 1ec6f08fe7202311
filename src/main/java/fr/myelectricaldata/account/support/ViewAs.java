package fr.myelectricaldata.account.support;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.role.Needs;
import fr.myelectricaldata.account.role.Permission;
import java.time.Instant;
import java.util.Optional;

/** Pages as the owner of an account sees them, for the support; called with a page request on the thread. */
public interface ViewAs {
    /**
     * From the next request on the operator's browser session reads that account's pages. Every page that was open is closed,
     * so none is left that would act for one and show another.
     *
     * @throws SupportRefusedException when the account does not agree
     */
    @Needs(Permission.USERS_SUPPORT)
    void start(AccountPrincipal actor, AccountId owner);

    /** The operator is themselves again; does nothing when they are. Every page that was open is closed. */
    void end();

    /**
     * The address of the account at which the present session looked until the owner withdrew or the time was over; told once.
     */
    Optional<String> takeEnded();

    /** When the present session's look ends at the latest; empty when it looks at nobody. */
    Optional<Instant> until();
}
