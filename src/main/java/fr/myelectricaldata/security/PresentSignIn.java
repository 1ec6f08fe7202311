package fr.myelectricaldata.security;

import fr.myelectricaldata.account.signin.CurrentSignIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Reads it where every authentication of ours carries it. */
@Component
class PresentSignIn implements CurrentSignIn {
    private final SecurityContextHolderStrategy contexts;

    PresentSignIn(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Optional<UUID> id() {
        return SignedIn.signIn(contexts.getContext().getAuthentication());
    }
}
