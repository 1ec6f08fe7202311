package fr.myelectricaldata.account.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.CredentialsChanged;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.SignedInAccounts;
import fr.myelectricaldata.account.signin.SignIn.Ending;
import fr.myelectricaldata.account.signin.SignIn.Kind;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, lists and ends sign-ins. Whoever comes by one is believed only while its row is open (see {@link
 * SignedInAccounts#find}), so an end counts at the next request, in every process.
 */
@Service
public class SignIns {
    /** How many a page shows. */
    public static final int SHOWN = 20;

    /** How far behind the row may be of what it tells: not every request is a write. */
    static final Duration EXACT = Duration.ofMinutes(5);

    private static final int REMEMBERED = 50_000;

    private final SignInTable rows;
    private final SignedInAccounts accounts;
    private final CurrentSignIn current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<UUID, Boolean> justSeen;

    SignIns(
            SignInTable rows,
            SignedInAccounts accounts,
            CurrentSignIn current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.justSeen = Caffeine.newBuilder()
                .expireAfterWrite(EXACT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(REMEMBERED)
                .build();
    }

    /** @param life how long it lasts when nobody comes again */
    public UUID open(AccountId account, Kind kind, Proof proof, Visit visit, Duration life) {
        SignIn signIn = signIn(kind, proof, visit, life.plus(EXACT), null);
        boolean strange = rows.strange(account, signIn);
        rows.add(account, signIn);
        justSeen.put(signIn.id(), true);
        if (strange) {
            events.publishEvent(new SecurityChange(account, SecurityChange.Kind.SIGNED_IN_ELSEWHERE));
        }
        return signIn.id();
    }

    /** The password was right, the second factor was not: its owner wants to know. */
    public void refused(AccountId account, Kind kind, Visit visit) {
        rows.add(account, signIn(kind, Proof.PASSWORD, visit, Duration.ZERO, Ending.WRONG_CODE));
    }

    /** Somebody came by it; written down every few minutes. */
    public void seen(UUID id, Duration life) {
        if (justSeen.asMap().putIfAbsent(id, true) == null) {
            prolong(id, life);
        }
    }

    /** It lasts for another {@code life} from now, or as long as it did before. */
    public void prolong(UUID id, Duration life) {
        Instant now = clock.instant();
        rows.seen(id, now, now.plus(life).plus(EXACT));
    }

    public void end(UUID id, Ending ending) {
        rows.end(id, ending, clock.instant());
    }

    /** Ends one of the account's own; false when there is none to end. */
    public boolean revoke(AccountId account, UUID id) {
        return rows.end(account, id, Ending.REVOKED, clock.instant());
    }

    /**
     * Ends everything but what the present request comes by: sign-ins and every access token. The client secret goes on, and
     * so do the Conso tokens: they belong to programs and have an end of their own.
     */
    @Transactional
    public void signOutEverywhereElse(AccountId account) {
        accounts.outdateProofs(account);
        rows.endOthers(account, current.id().orElse(null), Ending.REVOKED, clock.instant());
        events.publishEvent(new SecurityChange(account, SecurityChange.Kind.SIGNED_OUT_EVERYWHERE));
    }

    /** An operator ends everything that sign-ins and access tokens open; the client secret goes on. */
    @Transactional
    public void endAll(AccountId account) {
        accounts.outdateProofs(account);
        rows.endOthers(account, null, Ending.REVOKED, clock.instant());
        events.publishEvent(new SecurityChange(account, SecurityChange.Kind.SIGNED_OUT_EVERYWHERE));
    }

    /** Those that still open something, the latest used first; at most {@value #SHOWN}. */
    public List<SignIn> open(AccountId account) {
        return rows.open(account, clock.instant(), SHOWN);
    }

    /** What came lately, ended or not, newest first; at most {@value #SHOWN}. */
    public List<SignIn> newest(AccountId account) {
        return rows.newest(account, SHOWN);
    }

    @EventListener
    void credentialsChanged(CredentialsChanged changed) {
        rows.endOthers(changed.account().id(), current.id().orElse(null), Ending.CREDENTIALS, clock.instant());
    }

    /**
     * Whatever was opened by the password alone ends with it: whoever had that before must not be carried along by the owner's
     * second step. The session in which it was turned on goes on.
     */
    @EventListener
    void secondFactorOn(SecurityChange change) {
        if (change.kind() == SecurityChange.Kind.SECOND_FACTOR_ON) {
            accounts.outdateProofs(change.account());
            rows.endOthers(change.account(), current.id().orElse(null), Ending.CREDENTIALS, clock.instant());
        }
    }

    @EventListener
    void forget(AccountDeleted deleted) {
        rows.deleteAll(deleted.account());
    }

    private SignIn signIn(Kind kind, Proof proof, Visit visit, Duration life, @Nullable Ending ending) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UserAgent agent = visit.agent();
        return new SignIn(
                UUID.randomUUID(),
                kind,
                proof,
                visit.network(),
                agent.browser(),
                agent.system(),
                now,
                now,
                now.plus(life),
                ending);
    }
}
