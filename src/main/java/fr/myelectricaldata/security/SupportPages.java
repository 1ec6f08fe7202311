package fr.myelectricaldata.security;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountMarks;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.factor.OperatorRule;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.account.support.ViewAs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Puts another authentication in the session and closes every page that was opened by the former one. */
@Component
class SupportPages implements ViewAs {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String ENDED = SupportPages.class.getName() + ".ended";

    private final SupportAccess access;
    private final AccountService accounts;
    private final OperatorRule rule;
    private final PageSessions sessions;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    SupportPages(
            SupportAccess access,
            AccountService accounts,
            OperatorRule rule,
            PageSessions sessions,
            SecurityContextHolderStrategy contexts,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.rule = rule;
        this.sessions = sessions;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public void start(AccountPrincipal actor, AccountId id) {
        Account owner = access.enter(actor, id.toString());
        SignedIn.Proof proof = SignedIn.proof(present())
                .orElseThrow(() -> new IllegalStateException("nobody knows how the operator signed in"));
        become(SignedIn.supporting(owner, actor, proof, until(owner.marks())));
    }

    private Instant until(AccountMarks marks) {
        Instant longest = clock.instant().plus(LONGEST);
        Instant granted = marks.supportUntil();
        return granted != null && granted.isBefore(longest) ? granted : longest;
    }

    @Override
    public void end() {
        SignedIn.support(present()).ifPresent(support -> {
            UUID signIn = support.proof().signIn();
            become(SignedIn.as(rule.asProved(accounts.get(support.operator()), signIn), signIn));
        });
    }

    @Override
    public Optional<Instant> until() {
        return SignedIn.support(present()).map(SignedIn.Support::until);
    }

    private @Nullable Authentication present() {
        return contexts.getContext().getAuthentication();
    }

    private void become(Authentication authentication) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        sessions.keep(request, authentication);
        closeAll(request);
    }

    /** The owner withdrew, or the time is over: the operator's next page says so. */
    static void endedByItself(HttpServletRequest request, AccountPrincipal owner) {
        request.getSession().setAttribute(ENDED, owner.email());
        closeAll(request);
    }

    @Override
    public Optional<String> takeEnded() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object email = session.getAttribute(ENDED);
        session.removeAttribute(ENDED);
        return Optional.ofNullable(email).map(Object::toString);
    }

    /** The browser finds its pages closed and loads them anew, as whoever it is now. */
    private static void closeAll(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            VaadinSession.getAllSessions(session).forEach(SupportPages::close);
        }
    }

    private static void close(VaadinSession pages) {
        if (pages.hasLock()) {
            pages.close();
        } else {
            pages.accessSynchronously(pages::close);
        }
    }
}
