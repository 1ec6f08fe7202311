package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.throttle.Throttle;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The conversation, held to "Who holds a point" of the architecture: burn the state first, count every failure. */
@Service
class ConsentConversation implements ConsentService {

    private static final Throttle.Limit BEGINNINGS = new Throttle.Limit("consent-begin", 20, Duration.ofHours(1));

    private final ConsentAuthority authority;
    private final ConsentStates states;
    private final ConsentAttempts attempts;
    private final ConsentCompletion completion;
    private final Throttle throttle;
    private final PendingConsents pendings;

    ConsentConversation(
            ConsentAuthority authority,
            ConsentStates states,
            ConsentAttempts attempts,
            ConsentCompletion completion,
            Throttle throttle,
            PendingConsents pendings) {
        this.authority = authority;
        this.states = states;
        this.attempts = attempts;
        this.completion = completion;
        this.throttle = throttle;
        this.pendings = pendings;
    }

    @Override
    public URI begin(AccountId account) {
        attempts.check(account);
        throttle.take(BEGINNINGS, account.toString());
        return authority.authorizationPage(states.issue(account));
    }

    @Override
    public ConsentOutcome complete(AccountId account, ConsentCallback callback) {
        Optional<LocalDate> issuedOn = states.take(account, callback.state()).map(Paris::dayOf);
        if (issuedOn.isEmpty()) {
            // Nothing was tried with it, and any page of the web can send a browser here: it costs no attempt.
            return new ConsentOutcome.Invalid();
        }
        return completion.complete(attempts.take(account), issuedOn.get(), callback);
    }

    @Override
    public ConsentWait waiting(AccountId account) {
        return pendings.waitOf(account);
    }
}
