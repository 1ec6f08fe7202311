package fr.myelectricaldata.admin.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.support.SupportAccess.Way;
import fr.myelectricaldata.account.support.SupportWitness;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.admin.audit.Origins;
import fr.myelectricaldata.admin.support.VisitTable.Hour;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a look down before anything is shown: once an hour for each operator, account and way, in the trail and for the
 * owner together. In between, a request costs a statement once a minute at most.
 */
@Service
class WrittenVisits implements SupportWitness, SupportVisits {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A look counts as going on for so long after its last request. */
    private static final Duration LINGERS = Duration.ofMinutes(10);

    private static final int LOOKS = 1_000;

    private final VisitTable table;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Hour, Instant> lately =
            Caffeine.newBuilder().maximumSize(LOOKS).build();

    WrittenVisits(VisitTable table, AuditLog audit, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void looked(AccountPrincipal operator, AccountId owner, Way way) {
        Instant now = clock.instant();
        Hour hour = new Hour(
                owner,
                operator.id(),
                way,
                now.toEpochMilli() / Duration.ofHours(1).toMillis());
        Instant last = lately.getIfPresent(hour);
        if (last == null || !now.isBefore(last.plus(MINUTE))) {
            transaction.executeWithoutResult(status -> write(operator, hour, now));
            lately.put(hour, now);
        }
    }

    private void write(AccountPrincipal operator, Hour hour, Instant now) {
        String role = operator.rights().titleKey().orElseGet(operator.rights()::displayName);
        if (table.insert(hour, role, Origins.ofThisRequest(), now)) {
            audit.record(
                    operator.id(),
                    AuditAction.SUPPORT_READ,
                    hour.owner(),
                    hour.way().name());
            table.forgetBefore(hour.owner(), now.minus(KEPT));
        } else {
            table.prolong(hour, now);
        }
    }

    @Override
    public List<Visit> of(AccountId owner, int atMost) {
        return table.of(owner, atMost);
    }

    @Override
    public boolean goingOn(AccountId owner) {
        return table.anySince(owner, clock.instant().minus(LINGERS));
    }
}
