package fr.myelectricaldata.account.support;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountChanges;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountMarks;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.SecondStepMissingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and keeps the agreement where the account itself is kept: to know it costs no statement of its own. */
@Service
class GrantedSupport implements SupportAccess {
    private static final Duration SHORTEST = Duration.ofHours(1);

    private final AccountService accounts;
    private final AccountChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantedSupport(AccountService accounts, AccountChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Account open(AccountId owner, Duration life) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration bounded = life.compareTo(SHORTEST) < 0 ? SHORTEST : life.compareTo(LONGEST) > 0 ? LONGEST : life;
        Account changed = changes.mark(owner, marks -> new AccountMarks(now, now.plus(bounded), marks.debugUntil()));
        events.publishEvent(new SupportAgreement(owner, true));
        return changed;
    }

    @Override
    @Transactional
    public Account close(AccountId owner) {
        Account changed = changes.mark(owner, marks -> new AccountMarks(null, null, marks.debugUntil()));
        events.publishEvent(new SupportAgreement(owner, false));
        return changed;
    }

    @Override
    public List<Account> openTo(AccountPrincipal operator) {
        permit(operator);
        return accounts.supported(clock.instant()).stream()
                .filter(owner -> !owner.id().equals(operator.id()))
                .filter(owner -> !owner.rights().readsOnly())
                .toList();
    }

    private static void permit(AccountPrincipal operator) {
        if (operator.rights().waiting()) {
            throw new SecondStepMissingException();
        }
        if (!operator.rights().may(Permission.USERS_SUPPORT)) {
            throw SupportRefusedException.notPermitted();
        }
    }

    @Override
    public Account enter(AccountPrincipal operator, @Nullable String target) {
        permit(operator);
        return AccountId.read(target == null ? "" : target)
                .filter(id -> !id.equals(operator.id()))
                .flatMap(accounts::find)
                .filter(owner -> owner.active() && !owner.rights().readsOnly())
                .filter(owner -> owner.marks().supported(clock.instant()))
                .orElseThrow(SupportRefusedException::notGranted);
    }
}
