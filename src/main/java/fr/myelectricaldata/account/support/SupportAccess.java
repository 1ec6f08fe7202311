package fr.myelectricaldata.account.support;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The owner's agreement, and who may come by it. */
public interface SupportAccess {
    Duration USUAL = Duration.ofDays(7);

    Duration LONGEST = Duration.ofDays(30);

    /** By which way an operator looks. */
    enum Way {
        API,
        PAGES
    }

    /**
     * The owner lets the support read from now on.
     *
     * @param life clamped to between one hour and {@link #LONGEST}
     */
    Account open(AccountId owner, Duration life);

    /** The owner ends it; whoever looks at this moment sees nothing more from the next request on. */
    Account close(AccountId owner);

    /**
     * All who let the operator read at this moment, the last to agree first; by one statement.
     *
     * @throws SupportRefusedException when the operator may not
     */
    List<Account> openTo(AccountPrincipal operator);

    /**
     * Whose data the operator may read.
     *
     * @param target an account id as it came
     * @throws SupportRefusedException when the operator may not, or there is no such account that agrees; the second is
     *     said with one text, whatever the reason
     */
    Account enter(AccountPrincipal operator, @Nullable String target);
}
