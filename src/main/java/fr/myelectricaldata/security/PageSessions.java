package fr.myelectricaldata.security;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.CredentialsChanged;
import fr.myelectricaldata.account.ProofsOutdated;
import fr.myelectricaldata.account.SignedInAccounts;
import fr.myelectricaldata.account.VerifiedAddresses;
import fr.myelectricaldata.account.factor.OperatorRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whom a session of the pages stands for now. A session dies with its account, with its sign-in and with the credentials it
 * was opened by, but not the one in which they were changed; new rights, a new or a verified address hold from the next request on.
 */
@Component
class PageSessions {
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final AccountService accounts;
    private final SignedInAccounts signedIn;
    private final OperatorRule rule;
    private final SupportLook looks;

    PageSessions(AccountService accounts, SignedInAccounts signedIn, OperatorRule rule, SupportLook looks) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.rule = rule;
        this.looks = looks;
    }

    /** The authentication of the session as it is today; empty when there is none or it is dead. */
    Optional<Authentication> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : authenticationOf(session).flatMap(this::today);
    }

    /** Does the session claim somebody, dead or alive? */
    boolean claimed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && authenticationOf(session).isPresent();
    }

    /** At whose pages the session looked for the support, where {@code today} does not any more. */
    Optional<AccountPrincipal> looksNoMoreAt(HttpServletRequest request, Authentication today) {
        HttpSession session = request.getSession(false);
        return session == null || SignedIn.support(today).isPresent()
                ? Optional.empty()
                : authenticationOf(session)
                        .filter(before -> SignedIn.support(before).isPresent())
                        .map(before -> (AccountPrincipal) before.getPrincipal());
    }

    void keep(HttpServletRequest request, Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && !authenticationOf(session).equals(Optional.of(authentication))) {
            session.setAttribute(CONTEXT, new SecurityContextImpl(authentication));
        }
    }

    private Optional<Authentication> today(Authentication claimed) {
        if (!(claimed.getPrincipal() instanceof AccountPrincipal principal)) {
            return Optional.empty();
        }
        UUID signIn = SignedIn.signIn(claimed).orElse(null);
        AccountId person =
                SignedIn.support(claimed).map(SignedIn.Support::operator).orElse(principal.id());
        return (signIn == null ? accounts.find(person) : signedIn.find(person, signIn))
                .filter(Account::active)
                .filter(account -> SignedIn.proof(claimed)
                        .map(proof -> proof.credentialVersion() == account.credentialVersion())
                        .orElse(true))
                .map(account -> today(claimed, principal, rule.asProved(account, signIn), signIn));
    }

    private Authentication today(
            Authentication claimed, AccountPrincipal principal, Account person, @Nullable UUID signIn) {
        Optional<SignedIn.Support> support = SignedIn.support(claimed);
        boolean same = support.isPresent()
                ? looks.goesOn(person, principal.id(), support.get())
                : unchanged(claimed, principal, person);
        return same ? claimed : SignedIn.as(person, signIn);
    }

    private static boolean unchanged(Authentication claimed, AccountPrincipal principal, Account account) {
        return account.rights().equals(principal.rights())
                && account.email().value().equals(principal.email())
                && Objects.equals(account.marks().debugUntil(), principal.watchedUntil())
                && VerifiedAddresses.missing(account) == SignedIn.unverified(claimed);
    }

    /** Runs in the request that changed them, where there is one. */
    @EventListener
    void credentialsChanged(CredentialsChanged changed) {
        keepThisOne(changed.account());
    }

    /** Signing out everywhere else means what it says. */
    @EventListener
    void proofsOutdated(ProofsOutdated outdated) {
        keepThisOne(outdated.account());
    }

    private void keepThisOne(Account account) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            HttpSession session = request.getSession(false);
            Authentication present =
                    session == null ? null : authenticationOf(session).orElse(null);
            if (isOf(present, account)) {
                UUID signIn = SignedIn.signIn(present).orElse(null);
                keep(request, SignedIn.as(rule.asProved(account, signIn), signIn));
            }
        }
    }

    private static boolean isOf(@Nullable Authentication authentication, Account account) {
        return authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal
                && principal.id().equals(account.id());
    }

    private static Optional<Authentication> authenticationOf(HttpSession session) {
        return session.getAttribute(CONTEXT) instanceof SecurityContext context
                ? Optional.ofNullable(context.getAuthentication())
                : Optional.empty();
    }
}
