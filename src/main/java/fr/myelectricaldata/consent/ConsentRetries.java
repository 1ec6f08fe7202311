package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import java.time.Clock;
import java.util.List;
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
            ConsentOutcome outcome = pending.listed() ? settle(pending) : look(pending);
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

    private ConsentOutcome look(PendingConsents.Pending pending) {
        if (grants.listed(pending.autorisation())) {
            pendings.listed(pending);
        }
        return new ConsentOutcome.NotYetListed();
    }

    private ConsentOutcome settle(PendingConsents.Pending pending) {
        List<PendingConsents.Pending> all = pendings.of(pending.autorisation());
        return all.size() > 1
                ? askOperatorAbout(all)
                : grants.grant(pending.account(), pending.autorisation(), pending.issuedOn());
    }

    /** Two accounts wait for one authorisation: which of them is the household's cannot be told from here. */
    private ConsentOutcome askOperatorAbout(List<PendingConsents.Pending> all) {
        all.forEach(one -> {
            grants.askOperator(one.account(), one.autorisation(), one.issuedOn());
            pendings.forget(one.account(), one.autorisation());
        });
        return new ConsentOutcome.AwaitingOperator();
    }
}
