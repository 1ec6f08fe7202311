package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.account.support.SupportAccess.Way;
import fr.myelectricaldata.account.support.SupportReads;
import fr.myelectricaldata.account.support.SupportWitness;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The one way from an operator to an owner's data at the machines' addresses: asked for, written down, then entered. */
@Component
class SupportEntry implements SupportReads {
    private final SupportAccess access;
    private final SupportWitness witness;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    SupportEntry(SupportAccess access, SupportWitness witness, SecurityContextHolderStrategy contexts, Clock clock) {
        this.access = access;
        this.witness = witness;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public <T> T of(AccountPrincipal operator, @Nullable String target, Function<Account, T> reading) {
        SecurityContext operators = contexts.getContext();
        Account owner = enter(operator, target);
        try {
            return reading.apply(owner);
        } finally {
            contexts.setContext(operators);
        }
    }

    /** From here on the present thread reads as the owner's support; the filter chain clears it with the request. */
    Account enter(AccountPrincipal operator, @Nullable String target) {
        Account owner = access.enter(operator, target);
        witness.looked(operator, owner.id(), Way.API);
        SignedIn.Proof proof =
                SignedIn.proof(contexts.getContext().getAuthentication()).orElseGet(() -> new SignedIn.Proof(0, null));
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(SignedIn.supporting(owner, operator, proof, clock.instant()));
        contexts.setContext(context);
        return owner;
    }
}
