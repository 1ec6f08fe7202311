package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The daily counters of accounts; a day is a Paris day. */
public interface QuotaService {
    /**
     * Takes one unit, atomically, whatever the number of callers and processes. Admins are counted but never refused.
     *
     * @return what {@link #giveBack(QuotaReceipt)} takes, should the request fail through no fault of the caller
     * @throws QuotaExceededException when the day's units are used up; nothing is taken then
     */
    QuotaReceipt charge(AccountId account, QuotaKind kind);

    /** Would {@link #charge} take a unit of whoever pays for this account's reads now? Somebody else may be quicker. */
    boolean affords(AccountId account, QuotaKind kind);

    /** Returns a unit to the day and the route it was taken for, so that a failure of yesterday is no gift today. */
    void giveBack(QuotaReceipt receipt);

    /** For callers that kept no receipt: returns a unit taken on {@code day} by the request of this thread. */
    void giveBack(AccountId account, QuotaKind kind, LocalDate day);

    QuotaUsage usage(AccountId account);

    /** The same for many accounts, in as many round trips as for one; each is in the answer, used or not. */
    Map<AccountId, QuotaUsage> usages(Set<AccountId> accounts);

    /** Sets today's counters back to zero. */
    void reset(AccountId account);
}
