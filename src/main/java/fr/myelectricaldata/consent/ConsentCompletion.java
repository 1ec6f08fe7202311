package fr.myelectricaldata.consent;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.consent.ConsentAttempts.Slot;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** One attempt, from its burnt state to its outcome; whatever was no success and no plain "no" keeps its slot. */
@Component
class ConsentCompletion {

    private final ConsentGrants grants;
    private final PendingConsents pendings;
    private final ConsentAttempts attempts;
    private final OperatorDesk desk;
    private final ConsentSettings settings;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    ConsentCompletion(
            ConsentGrants grants,
            PendingConsents pendings,
            ConsentAttempts attempts,
            OperatorDesk desk,
            ConsentSettings settings) {
        this.grants = grants;
        this.pendings = pendings;
        this.attempts = attempts;
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * @param issuedOn Paris day of the account's fresh state
     * @throws DomainException when Enedis fails or takes too long; the authorisation is remembered and asked about again
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
        CompletableFuture<ConsentOutcome> asking =
                CompletableFuture.supplyAsync(() -> grants.grant(slot.account(), autorisation, issuedOn), threads);
        ConsentOutcome outcome;
        try {
            outcome = waitFor(asking);
        } catch (DomainException enedisFailed) {
            pendings.remember(autorisation, issuedOn, slot);
            alertWhenExhausted(slot);
            // Whatever it still answers counts; when it has failed already, there is no answer.
            asking.thenAccept(late -> settleLate(slot, autorisation, late));
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

    /** @throws DomainException that of the asking, or {@link EnedisSlowException} while it goes on */
    private ConsentOutcome waitFor(CompletableFuture<ConsentOutcome> asking) {
        try {
            return asking.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            throw new EnedisSlowException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EnedisSlowException();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private void settleLate(Slot slot, AutorisationId autorisation, ConsentOutcome late) {
        if (late instanceof ConsentOutcome.NotYetListed) {
            return;
        }
        pendings.forget(slot.account(), autorisation);
        if (late instanceof ConsentOutcome.Granted) {
            attempts.giveBack(slot);
        }
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
