package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the owner of a point may change about it. Unknown and foreign points are the same thing to the asker. */
public interface UsagePointEditor {

    /**
     * @param name at most 100 characters; blank or null takes the name away
     * @throws UsagePointNotFoundException when the account does not hold it, and never held it
     * @throws fr.myelectricaldata.common.InvalidRequestException when the name is too long
     */
    UsagePoint rename(AccountId account, UUID id, @Nullable String name);

    /**
     * Pauses or resumes collection and access.
     *
     * @throws UsagePointNotFoundException when the account does not hold it, and never held it
     */
    UsagePoint setActive(AccountId account, UUID id, boolean active);

    /**
     * Erases the point and, through {@link UsagePointDeleted}, all that is kept of it; the permission at Enedis stays.
     *
     * @throws UsagePointNotFoundException when the account does not hold it, and never held it
     */
    void delete(AccountId account, UUID id);

    /** Why the account's former points are former, by point id. */
    Map<UUID, ConsentLost.Reason> losses(AccountId account);
}
