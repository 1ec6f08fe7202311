package fr.myelectricaldata.admin.shared;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.account.support.SupportReads;
import fr.myelectricaldata.account.support.SupportRefusedException;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.common.DateRange;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.ReadingQuery.Freshness;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Reads by the way of the support, so that agreement, trail and quota are those of the header. */
@Service
class SupportedPoints implements SharedPoints {
    private final SupportAccess access;
    private final SupportReads reads;
    private final UsagePointService points;
    private final MeteringService metering;
    private final AuditLog audit;

    SupportedPoints(
            SupportAccess access,
            SupportReads reads,
            UsagePointService points,
            MeteringService metering,
            AuditLog audit) {
        this.access = access;
        this.reads = reads;
        this.points = points;
        this.metering = metering;
        this.audit = audit;
    }

    @Override
    public List<Household> all(AccountPrincipal actor) {
        List<Account> owners = access.openTo(actor);
        Map<AccountId, List<UsagePoint>> held =
                points.listAll(owners.stream().map(Account::id).toList());
        return owners.stream()
                .map(owner -> new Household(owner, held.getOrDefault(owner.id(), List.of())))
                .toList();
    }

    @Override
    public Household of(AccountPrincipal actor, String account) {
        return read(actor, account, owner -> new Household(owner, points.list(owner.id())));
    }

    @Override
    public UsagePoint point(AccountPrincipal actor, String account, UUID point) {
        return read(actor, account, owner -> points.get(owner.id(), point));
    }

    @Override
    public Series kept(AccountPrincipal actor, String account, UUID point, Measure measure, DateRange days) {
        return read(
                actor, account, owner -> series(points.get(owner.id(), point), measure, days, Freshness.ARCHIVE_ONLY));
    }

    @Override
    public Series fetched(AccountPrincipal actor, String account, UUID point, Measure measure, DateRange days) {
        return read(actor, account, owner -> {
            UsagePoint held = points.get(owner.id(), point);
            audit.record(actor.id(), AuditAction.READINGS_FETCHED, owner.id(), measure.name() + " " + days);
            return series(held, measure, days, Freshness.REFRESH);
        });
    }

    /** Whoever comes here has the permission: what is refused is the agreement. */
    private <T> T read(AccountPrincipal actor, String account, Function<Account, T> reading) {
        try {
            return reads.of(actor, account, reading);
        } catch (SupportRefusedException closed) {
            throw new SharingDisabledException(closed);
        }
    }

    private Series series(UsagePoint point, Measure measure, DateRange days, Freshness freshness) {
        ReadingQuery query = new ReadingQuery(point.number(), measure, days, freshness);
        return new Series(point, metering.read(point.holder(), query, ProgressListener.NONE));
    }
}
