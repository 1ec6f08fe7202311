package fr.myelectricaldata.admin.accounts;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.role.Administrators;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.audit.AuditLog;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts through the rooms' own services, and says so in the audit trail. */
@Service
class AuditedAdministration implements AccountAdministration {
    private final AccountReach reach;
    private final AccountService accounts;
    private final Administrators administrators;
    private final QuotaService quotas;
    private final PointCaches caches;
    private final AuditLog audit;
    private final Watch watch;

    AuditedAdministration(
            AccountReach reach,
            AccountService accounts,
            Administrators administrators,
            QuotaService quotas,
            PointCaches caches,
            AuditLog audit,
            Watch watch) {
        this.reach = reach;
        this.accounts = accounts;
        this.administrators = administrators;
        this.quotas = quotas;
        this.caches = caches;
        this.audit = audit;
        this.watch = watch;
    }

    @Override
    @Transactional
    public void switchTo(AccountPrincipal actor, AccountId id, boolean active) {
        Account target = active ? reach.of(actor, id) : reach.ofAnother(actor, id);
        if (target.active() == active) {
            return;
        }
        if (!active && target.rights().administrator()) {
            administrators.requireAnother(id);
        }
        accounts.switchTo(id, active);
        audit.record(actor.id(), active ? AuditAction.ACCOUNT_SWITCHED_ON : AuditAction.ACCOUNT_SWITCHED_OFF, id, "");
    }

    @Override
    @Transactional
    public @Nullable Instant watch(AccountPrincipal actor, AccountId id, boolean on) {
        reach.of(actor, id);
        Instant until = watch.change(id, on);
        audit.record(actor.id(), on ? AuditAction.DEBUG_ON : AuditAction.DEBUG_OFF, id, "");
        return until;
    }

    @Override
    public void resetQuotas(AccountPrincipal actor, Set<AccountId> ids) {
        // All or nothing: the first that is out of reach stops it before anything is done.
        reach.ofAll(actor, ids);
        ids.forEach(id -> {
            quotas.reset(id);
            audit.record(actor.id(), AuditAction.QUOTA_RESET, id, "");
        });
    }

    @Override
    public ClearedCache clearCache(AccountPrincipal actor, AccountId id) {
        reach.of(actor, id);
        ClearedCache cleared = caches.clear(id);
        audit.record(actor.id(), AuditAction.CACHE_CLEARED, id, Integer.toString(cleared.points()));
        return cleared;
    }

    @Override
    @Transactional
    public void delete(AccountPrincipal actor, AccountId id) {
        reach.ofAnother(actor, id);
        accounts.delete(id);
        audit.record(actor.id(), AuditAction.ACCOUNT_DELETED, id, "");
    }
}
