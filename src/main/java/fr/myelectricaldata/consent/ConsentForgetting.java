package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A deleted account leaves nothing here. Its authorisations become free: the household may come back under a new
 * account, and the rules about dates protect it from others.
 */
@Component
class ConsentForgetting {

    private final ConsentStates states;
    private final ConsentAttempts attempts;
    private final Authorisations authorisations;
    private final PendingConsents pendings;
    private final OperatorDesk desk;

    ConsentForgetting(
            ConsentStates states,
            ConsentAttempts attempts,
            Authorisations authorisations,
            PendingConsents pendings,
            OperatorDesk desk) {
        this.states = states;
        this.attempts = attempts;
        this.authorisations = authorisations;
        this.pendings = pendings;
        this.desk = desk;
    }

    /** A deleted point's number stands nowhere any more; its owner's permission is found again by asking Enedis. */
    @EventListener
    void onPointDeleted(UsagePointDeleted deleted) {
        UsagePoint point = deleted.point();
        authorisations.forget(point.holder(), point.number());
        desk.forget(point.holder(), point.number());
    }

    @EventListener
    void onAccountDeleted(AccountDeleted deleted) {
        AccountId account = deleted.account();
        states.forget(account);
        attempts.forget(account);
        authorisations.forget(account);
        pendings.forget(account);
        desk.forget(account);
    }
}
