package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import java.util.List;

/** What is under way about permissions, for the person concerned and for the operator. */
public interface ConsentWatch {

    /** Is Enedis still being asked, by itself, about a permission of this account? */
    boolean waiting(AccountId account);

    /** Points that wait for the operator, the oldest first. */
    List<ConsentRequest> requests(int limit);

    /** The latest alerts, the newest first. */
    List<ConsentAlert> alerts(int limit);

    /** The latest alerts about one account, the newest first. */
    List<ConsentAlert> alertsOf(AccountId account, int limit);
}
