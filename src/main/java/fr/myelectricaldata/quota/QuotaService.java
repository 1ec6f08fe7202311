package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import java.time.LocalDate;

/** The daily counters of accounts; a day is a Paris day. */
public interface QuotaService {
    /**
     * Takes one unit, atomically, whatever the number of callers and processes. Admins are counted but never refused.
     *
     * @throws QuotaExceededException when the day's units are used up; nothing is taken then
     */
    void charge(AccountId account, QuotaKind kind);

    /** Returns a unit taken today, for a request that failed through no fault of the caller. */
    void giveBack(AccountId account, QuotaKind kind);

    /**
     * Returns a unit taken on {@code day}: what a caller uses whose work may have crossed Paris midnight, so that a
     * failure of yesterday is no gift today.
     */
    default void giveBack(AccountId account, QuotaKind kind, LocalDate day) {
        giveBack(account, kind);
    }

    QuotaUsage usage(AccountId account);

    /** Sets today's counters back to zero. */
    void reset(AccountId account);
}
