package fr.myelectricaldata.security;

import fr.myelectricaldata.account.EmailNotVerifiedException;
import fr.myelectricaldata.account.VerifiedAddresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the operator wants it, machines are served nothing until their account's address is verified, whatever proves it. */
final class VerifiedAddressFilter extends OncePerRequestFilter {
    private final VerifiedAddresses addresses;
    private final MachineRefusals refusals;
    private final SecurityContextHolderStrategy contexts;

    VerifiedAddressFilter(
            VerifiedAddresses addresses, MachineRefusals refusals, SecurityContextHolderStrategy contexts) {
        this.addresses = addresses;
        this.refusals = refusals;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !addresses.required();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SignedIn.unverified(contexts.getContext().getAuthentication())) {
            refusals.refuse(new EmailNotVerifiedException(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
