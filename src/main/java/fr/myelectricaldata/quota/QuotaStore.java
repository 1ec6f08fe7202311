package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Where the counters stand: in this process and its database, or in Redis. */
interface QuotaStore {
    /**
     * Counts one unit unless {@code limit} are counted already, in one atomic step.
     *
     * @return the units counted with this one; empty when it was refused
     */
    OptionalInt take(AccountId account, LocalDate day, QuotaKind kind, int limit);

    /** Takes one unit back, never below zero. */
    void giveBack(AccountId account, LocalDate day, QuotaKind kind);

    Counts counts(AccountId account, LocalDate day);

    /** The same for many accounts at once; each is in the answer. */
    Map<AccountId, Counts> counts(Set<AccountId> accounts, LocalDate day);

    void reset(AccountId account, LocalDate day);

    /** Forgets a deleted account whose rows are gone. */
    void forget(AccountId account, LocalDate today);

    /** Brings the history in the database up to date. */
    void flush();
}
