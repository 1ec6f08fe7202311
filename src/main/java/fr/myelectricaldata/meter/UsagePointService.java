package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which point. Unknown and foreign points are the same thing to the asker. */
public interface UsagePointService {
    /** The account's points, former ones too, in display order. */
    List<UsagePoint> list(AccountId account);

    /** The points of each of the accounts that holds any, as {@link #list} has them; one statement for five hundred accounts. */
    Map<AccountId, List<UsagePoint>> listAll(Collection<AccountId> accounts);

    /** @throws UsagePointNotFoundException when the account does not hold it, and never held it */
    UsagePoint get(AccountId account, UsagePointId number);

    /** @throws UsagePointNotFoundException when the account does not hold it, and never held it */
    UsagePoint get(AccountId account, UUID id);

    /** The point with this internal id, whoever holds it: for background work, never for a request. */
    Optional<UsagePoint> find(UUID id);

    /** The present holder's point of this number, for the consent rules alone. */
    Optional<UsagePoint> activeHolder(UsagePointId number);

    /** All points that are still collected, page by page, ordered by id. */
    List<UsagePoint> collectable(@Nullable UUID after, int limit);

    /**
     * Makes the account the active holder of the point, or renews what it holds; publishes {@link UsagePointAttached}
     * after commit.
     *
     * @param consentEnd last day of the permission, when known
     * @throws IllegalStateException when another account is the active holder: the consent rules come first
     */
    UsagePoint attach(AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd);

    /** Ends the active holding; what was collected stays with its holder, read-only. */
    void release(UUID id, ConsentLost.Reason reason);

    /** Reads the contract at its source and keeps it; the network call is made outside any transaction. */
    UsagePoint refreshContract(UUID id);
}
