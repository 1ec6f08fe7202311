package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Beginning and end of a holding. The database has the last word on "one active holder per point". */
@Component
class UsagePointHolding {

    private static final int TRIES = 3;

    private final UsagePoints points;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UsagePointHolding(
            UsagePoints points, PlatformTransactionManager manager, ApplicationEventPublisher events, Clock clock) {
        this.points = points;
        this.transaction = new TransactionTemplate(manager);
        this.events = events;
        this.clock = clock;
    }

    /** Listeners must see the commit, hence never inside a caller's transaction. */
    UsagePoint attach(AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a point is attached in a transaction of its own");
        }
        UsagePointAttached attached = committed(account, number, origin, consentEnd);
        events.publishEvent(attached);
        return attached.point();
    }

    /** Whoever loses the race for an index looks again and finds either its own row or another holder. */
    private UsagePointAttached committed(
            AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> take(account, number, origin, consentEnd));
            } catch (DataIntegrityViolationException raced) {
                if (attempt == TRIES) {
                    throw raced;
                }
            }
        }
    }

    private UsagePointAttached take(
            AccountId account, UsagePointId number, Origin origin, @Nullable LocalDate consentEnd) {
        String holder = points.findActiveHolder(number.value()).orElse(account.toString());
        if (!holder.equals(account.toString())) {
            throw new IllegalStateException("another account is the active holder");
        }
        UsagePointEntity known = points.lock(account.toString(), number.value()).orElse(null);
        UsagePointEntity point = known == null ? new UsagePointEntity(account, number, origin, now()) : known;
        point.hold(origin, consentEnd);
        points.save(point);
        points.flush();
        return new UsagePointAttached(point.toPoint(Paris.today(clock)), known != null);
    }

    void release(UUID id, ConsentLost.Reason reason) {
        end(id, reason);
    }

    /** Somebody found out that the permission is gone: no data is asked for any more. */
    @EventListener
    void onConsentLost(ConsentLost lost) {
        end(lost.point().id(), lost.reason());
    }

    private void end(UUID id, ConsentLost.Reason reason) {
        transaction.executeWithoutResult(
                status -> points.lock(id.toString()).ifPresent(point -> point.release(reason, now())));
    }

    @EventListener
    void onAccountDeleted(AccountDeleted deleted) {
        transaction.executeWithoutResult(
                status -> points.findByHolder(deleted.account().toString()).forEach(this::erase));
    }

    void erase(UsagePointEntity point) {
        UsagePoint gone = point.toPoint(Paris.today(clock));
        points.unlink(gone.id().toString());
        points.delete(point);
        events.publishEvent(new UsagePointDeleted(gone));
    }

    /** Milliseconds are what both databases keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
