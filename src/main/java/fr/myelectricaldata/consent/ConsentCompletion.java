package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.consent.ConsentAttempts.Slot;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One attempt, from its burnt state to its outcome; whatever was no success and no plain "no" keeps its slot. */
@Component
class ConsentCompletion {

    private final ConsentGrants grants;
    private final PendingConsents pendings;
    private final ConsentAttempts attempts;
    private final OperatorDesk desk;

    ConsentCompletion(ConsentGrants grants, PendingConsents pendings, ConsentAttempts attempts, OperatorDesk desk) {
        this.grants = grants;
        this.pendings = pendings;
        this.attempts = attempts;
        this.desk = desk;
    }

    /**
     * @param issuedOn Paris day of the account's fresh state
     * @throws DomainException when Enedis fails; the authorisation is remembered and asked about again
     */
    ConsentOutcome complete(Slot slot, LocalDate issuedOn, ConsentCallback callback) {
        if (callback.error() != null) {
            attempts.giveBack(slot);
            return new ConsentOutcome.Refused();
        }
        Optional<AutorisationId> autorisation = AutorisationId.parse(callback.autorisationId());
        return autorisation.isEmpty()
                ? failed(slot, new ConsentOutcome.Invalid())
                : settle(slot, autorisation.get(), issuedOn);
    }

    private ConsentOutcome settle(Slot slot, AutorisationId autorisation, LocalDate issuedOn) {
        ConsentOutcome outcome;
        try {
            outcome = grants.grant(slot.account(), autorisation, issuedOn);
        } catch (DomainException enedisFailed) {
            pendings.remember(autorisation, issuedOn, slot);
            alertWhenExhausted(slot);
            throw enedisFailed;
        }
        return switch (outcome) {
            case ConsentOutcome.Granted granted -> {
                attempts.giveBack(slot);
                pendings.forget(slot.account(), autorisation);
                yield granted;
            }
            case ConsentOutcome.NotYetListed waiting -> {
                pendings.remember(autorisation, issuedOn, slot);
                yield failed(slot, waiting);
            }
            default -> failed(slot, outcome);
        };
    }

    private ConsentOutcome failed(Slot slot, ConsentOutcome outcome) {
        alertWhenExhausted(slot);
        return outcome;
    }

    private void alertWhenExhausted(Slot slot) {
        if (attempts.exhausted(slot.account())) {
            desk.alert(slot.account(), ConsentAlert.Reason.TOO_MANY_FAILURES, null);
        }
    }
}
