package fr.myelectricaldata.security;

import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.factor.OperatorRule;
import fr.myelectricaldata.account.signin.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
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
    private final SignIns signIns;
    private final OperatorRule rule;
    private final SecurityContextHolderStrategy contexts;

    ApiKeyAuthenticationFilter(
            AccountService accounts,
            AccessTokens tokens,
            SignIns signIns,
            OperatorRule rule,
            MachineAddresses addresses,
            MachineRefusals refusals,
            SecurityContextHolderStrategy contexts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.signIns = signIns;
        this.rule = rule;
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
        Optional<Authentication> authentication = token.flatMap(this::holder);
        if (authentication.isPresent()) {
            SecurityContext context = contexts.createEmptyContext();
            context.setAuthentication(authentication.get());
            contexts.setContext(context);
        } else if (token.isPresent() && !addresses.consent(request)) {
            refusals.invalidToken(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A client secret has no dot, a JWT has two. */
    private Optional<Authentication> holder(PresentedToken token) {
        return token.value().indexOf('.') < 0
                ? accounts.findBySecret(token.value()).map(account -> SignedIn.as(rule.asProved(account, null)))
                : tokens.holder(token.value()).map(this::signedIn);
    }

    private Authentication signedIn(AccessTokens.Holder holder) {
        if (holder.signIn() != null) {
            signIns.seen(holder.signIn(), Duration.ZERO);
        }
        return SignedIn.as(rule.asProved(holder.account(), holder.signIn()), holder.signIn());
    }
}
