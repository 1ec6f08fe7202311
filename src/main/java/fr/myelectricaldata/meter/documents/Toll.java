package fr.myelectricaldata.meter.documents;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.time.LocalDate;

/** What a reader pays: one unit, whatever the number of conversations, and nothing when all was in vain. */
interface Toll {
    /** The gateway itself asks: nobody pays. */
    Toll FREE = price -> () -> {};

    /** @return how to give the unit back */
    Runnable pay(QuotaKind price);

    static Toll of(AccountId account, QuotaService quotas, Clock clock) {
        return price -> {
            LocalDate day = Paris.today(clock);
            quotas.charge(account, price);
            return () -> quotas.giveBack(account, price, day);
        };
    }
}
