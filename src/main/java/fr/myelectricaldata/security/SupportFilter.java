package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.support.SupportRefusedException;
import fr.myelectricaldata.common.DomainException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code X-Impersonate-User-Id}: the operator reads the data of an account that agrees. Whoever sends the header is answered
 * about that account or refused; never, as MyElectricalData 1.22 did, about themselves.
 */
final class SupportFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Impersonate-User-Id";

    private final SupportEntry entry;
    private final SecurityContextHolderStrategy contexts;
    private final MachineAddresses addresses;
    private final MachineRefusals refusals;

    SupportFilter(
            SupportEntry entry,
            SecurityContextHolderStrategy contexts,
            MachineAddresses addresses,
            MachineRefusals refusals) {
        this.entry = entry;
        this.contexts = contexts;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = contexts.getContext().getAuthentication();
        try {
            if (!addresses.readBySupport(request)) {
                throw SupportRefusedException.readsOnly();
            }
            if (present != null && present.getPrincipal() instanceof AccountPrincipal operator) {
                entry.enter(operator, request.getHeader(HEADER));
            }
        } catch (DomainException refused) {
            refusals.refuse(refused, request, response);
            return;
        }
        // Whoever is nobody is told so by the chain.
        chain.doFilter(request, response);
    }
}
