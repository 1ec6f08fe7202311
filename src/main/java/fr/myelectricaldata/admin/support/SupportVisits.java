package fr.myelectricaldata.admin.support;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.support.SupportAccess.Way;
import java.time.Instant;
import java.util.List;

/** What the owner of an account is told of looks at their data. */
public interface SupportVisits {
    /** The newest first, one an hour for each operator and way. */
    List<Visit> of(AccountId owner, int atMost);

    /** Does somebody look at this moment, or did within the last minutes? */
    boolean goingOn(AccountId owner);

    /**
     * One look.
     *
     * @param role of the operator: the key of its title, or its own name
     * @param network that the operator came from
     */
    record Visit(Instant first, Instant last, Way way, String role, String network) {}
}
