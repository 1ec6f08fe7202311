package fr.myelectricaldata.security;

import fr.myelectricaldata.account.EmailNotVerifiedException;
import fr.myelectricaldata.account.conso.ConsoPrincipal;
import fr.myelectricaldata.account.conso.ConsoTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the token of a request to one of the Conso format's addresses: its own tokens in the header, and nothing else. They
 * prove no account and carry no role, only an authority that no other address knows.
 */
final class ConsoAuthenticationFilter extends OncePerRequestFilter {
    static final String AUTHORITY = "CONSO";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ConsoTokens tokens;
    private final MachineAddresses addresses;
    private final MachineRefusals refusals;
    private final SecurityContextHolderStrategy contexts;

    ConsoAuthenticationFilter(
            ConsoTokens tokens,
            MachineAddresses addresses,
            MachineRefusals refusals,
            SecurityContextHolderStrategy contexts) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.refusals = refusals;
        this.contexts = contexts;
    }

    /** Other verbs are told that there is no such verb. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !addresses.conso(request) || !READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PresentedToken> token = PresentedToken.of(request).filter(one -> !one.fromCookie());
        if (token.isEmpty()) {
            refusals.missingConsoToken(request, response);
            return;
        }
        Optional<ConsoPrincipal> reader;
        try {
            reader = tokens.verify(token.get().value());
        } catch (EmailNotVerifiedException unproved) {
            refusals.refuse(unproved, request, response);
            return;
        }
        if (reader.isEmpty()) {
            refusals.invalidConsoToken(request, response);
            return;
        }
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(authentication(reader.get()));
        contexts.setContext(context);
        chain.doFilter(request, response);
    }

    private static Authentication authentication(ConsoPrincipal reader) {
        return UsernamePasswordAuthenticationToken.authenticated(
                reader, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }
}
