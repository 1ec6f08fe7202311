package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the token of a machine's request. A token that proves nothing is refused even where none is needed to look at the
 * address, so that nobody believes to be signed in; open addresses never look at tokens, and the consent addresses take
 * whoever they can get. The Conso format has a filter of its own.
 */
final class ApiKeyAuthenticationFilter extends OncePerRequestFilter {
    private final AccountService accounts;
    private final AccessTokens tokens;
    private final MachineAddresses addresses;
    private final MachineRefusals refusals;
    private final SecurityContextHolderStrategy contexts;

    ApiKeyAuthenticationFilter(
            AccountService accounts,
            AccessTokens tokens,
            MachineAddresses addresses,
            MachineRefusals refusals,
            SecurityContextHolderStrategy contexts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.addresses = addresses;
        this.refusals = refusals;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return addresses.open(request) || addresses.conso(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PresentedToken> token = PresentedToken.of(request);
        Optional<Account> account = token.flatMap(this::holder);
        if (account.isPresent()) {
            SecurityContext context = contexts.createEmptyContext();
            context.setAuthentication(SignedIn.as(account.get()));
            contexts.setContext(context);
        } else if (token.isPresent() && !addresses.consent(request)) {
            refusals.invalidToken(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A client secret has no dot, a JWT has two. */
    private Optional<Account> holder(PresentedToken token) {
        return token.value().indexOf('.') < 0 ? accounts.findBySecret(token.value()) : tokens.verify(token.value());
    }
}
