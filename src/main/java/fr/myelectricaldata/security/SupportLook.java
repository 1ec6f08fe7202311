package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.account.support.SupportAccess.Way;
import fr.myelectricaldata.account.support.SupportRefusedException;
import fr.myelectricaldata.account.support.SupportWitness;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks on every request whether the support may still look, and never lets it look unseen. */
@Component
class SupportLook {
    private final SupportAccess access;
    private final SupportWitness witness;
    private final Clock clock;

    SupportLook(SupportAccess access, SupportWitness witness, Clock clock) {
        this.access = access;
        this.witness = witness;
        this.clock = clock;
    }

    /** In pages: until its time is over, the owner withdraws, or the operator may not any more. */
    boolean goesOn(Account operator, AccountId owner, SignedIn.Support support) {
        if (!clock.instant().isBefore(support.until())) {
            return false;
        }
        AccountPrincipal actor = AccountPrincipal.of(operator);
        try {
            access.enter(actor, owner.toString());
        } catch (SupportRefusedException over) {
            return false;
        }
        witness.looked(actor, owner, Way.PAGES);
        return true;
    }
}
