package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about permissions that the operator should look at; also published as an event when it is raised.
 *
 * @param account who tried
 * @param point the point in question, when there is one
 */
public record ConsentAlert(
        AccountId account, Reason reason, @Nullable UsagePointId point, Instant raisedAt) {

    public enum Reason {
        /** Five attempts failed within an hour: somebody may be guessing. */
        TOO_MANY_FAILURES,
        /** Two accounts have a valid permission for one point. */
        HELD_BY_ANOTHER,
        /** An account came with an authorisation that belongs to another: one of the two is not the household's. */
        CONTESTED,
        /** A point's service did not begin with the consent that brought it. */
        AWAITING_OPERATOR
    }
}
