package fr.myelectricaldata.admin.caches;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.admin.accounts.AccountReach;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.CollectionService;
import fr.myelectricaldata.metering.KeptDays;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.ReadingsReset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the metering room's services, and says so in the audit trail. */
@Service
class AuditedCaches implements CacheAdministration {
    private final AccountReach reach;
    private final UsagePointService points;
    private final KeptDays kept;
    private final CollectionService collections;
    private final ReadingsReset reset;
    private final AuditLog audit;

    AuditedCaches(
            AccountReach reach,
            UsagePointService points,
            KeptDays kept,
            CollectionService collections,
            ReadingsReset reset,
            AuditLog audit) {
        this.reach = reach;
        this.points = points;
        this.kept = kept;
        this.collections = collections;
        this.reset = reset;
        this.audit = audit;
    }

    @Override
    public Kept kept(AccountPrincipal actor, AccountId id) {
        Account account = reach.of(actor, id);
        return new Kept(
                account,
                points.list(id).stream()
                        .map(point -> new PointDays(point, kept.of(point)))
                        .toList());
    }

    @Override
    public Cleared lookAgain(AccountPrincipal actor, AccountId id) {
        reach.of(actor, id);
        List<UsagePoint> held =
                points.list(id).stream().filter(UsagePoint::collectable).toList();
        int ordered = 0;
        for (UsagePoint point : held) {
            for (Measure measure : Measure.values()) {
                ordered += collections.lookAgain(id, point.number(), measure) ? 1 : 0;
            }
        }
        audit.record(actor.id(), AuditAction.CACHE_CLEARED, id, "refusals " + ordered);
        return new Cleared(held.size(), ordered);
    }

    @Override
    @Transactional
    public Cleared forgetReadings(AccountPrincipal actor, Set<Measure.Direction> directions) {
        int points = 0;
        int entries = 0;
        for (Measure.Direction direction : directions) {
            ReadingsReset.Forgotten forgotten = reset.forget(direction);
            points = Math.max(points, forgotten.points());
            entries += forgotten.entries();
            audit.record(actor.id(), AuditAction.CACHE_CLEARED, null, direction.name());
        }
        return new Cleared(points, entries);
    }
}
