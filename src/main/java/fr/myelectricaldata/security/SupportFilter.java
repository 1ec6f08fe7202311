package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.account.support.SupportAccess.Way;
import fr.myelectricaldata.account.support.SupportRefusedException;
import fr.myelectricaldata.account.support.SupportWitness;
import fr.myelectricaldata.common.DomainException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code X-Impersonate-User-Id}: the operator reads the data of an account that agrees. Whoever sends the header is answered
 * about that account or refused; never, as MyElectricalData 1.22 did, about themselves.
 */
final class SupportFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Impersonate-User-Id";

    private final SupportReaders readers;
    private final MachineAddresses addresses;
    private final MachineRefusals refusals;

    SupportFilter(SupportReaders readers, MachineAddresses addresses, MachineRefusals refusals) {
        this.readers = readers;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    record SupportReaders(
            SupportAccess access, SupportWitness witness, SecurityContextHolderStrategy contexts, Clock clock) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = readers.contexts().getContext().getAuthentication();
        try {
            if (!addresses.readBySupport(request)) {
                throw SupportRefusedException.readsOnly();
            }
            if (present != null && present.getPrincipal() instanceof AccountPrincipal operator) {
                enter(operator, present, request.getHeader(HEADER));
            }
        } catch (DomainException refused) {
            refusals.refuse(refused, request, response);
            return;
        }
        // Whoever is nobody is told so by the chain.
        chain.doFilter(request, response);
    }

    private void enter(AccountPrincipal operator, Authentication present, @Nullable String target) {
        Account owner = readers.access().enter(operator, target);
        readers.witness().looked(operator, owner.id(), Way.API);
        SignedIn.Proof proof = SignedIn.proof(present).orElseGet(() -> new SignedIn.Proof(0, null));
        SecurityContext context = readers.contexts().createEmptyContext();
        context.setAuthentication(
                SignedIn.supporting(owner, operator, proof, readers.clock().instant()));
        readers.contexts().setContext(context);
    }
}
