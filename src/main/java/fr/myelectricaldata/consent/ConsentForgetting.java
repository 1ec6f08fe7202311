package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
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
