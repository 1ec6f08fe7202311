package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks Enedis again about pending authorisations, so that a point appears without its owner doing anything. */
@Component
class ConsentRetries {

    private final PendingConsents pendings;
    private final ConsentGrants grants;
    private final ConsentAttempts attempts;
    private final Clock clock;

    ConsentRetries(PendingConsents pendings, ConsentGrants grants, ConsentAttempts attempts, Clock clock) {
        this.pendings = pendings;
        this.grants = grants;
        this.attempts = attempts;
        this.clock = clock;
    }

    void retryDue() {
        pendings.due().forEach(this::retry);
    }

    private void retry(PendingConsents.Pending pending) {
        if (pending.overAt(clock.instant())) {
            pendings.forget(pending.account(), pending.autorisation());
        } else if (pendings.claim(pending)) {
            ask(pending);
        }
    }

    private void ask(PendingConsents.Pending pending) {
        try {
            ConsentOutcome outcome = grants.grant(pending.account(), pending.autorisation(), pending.issuedOn());
            if (outcome instanceof ConsentOutcome.NotYetListed) {
                return;
            }
            pendings.forget(pending.account(), pending.autorisation());
            if (outcome instanceof ConsentOutcome.Granted) {
                attempts.giveBack(pending.slot());
            }
        } catch (DomainException enedisFailed) {
            // It stays pending; the next question is put off already.
        }
    }
}
