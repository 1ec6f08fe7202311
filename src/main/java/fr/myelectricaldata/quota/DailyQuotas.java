package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.Role;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Quotas by Paris day. The role is looked up only for a charge that would be refused. */
@Service
class DailyQuotas implements QuotaService {
    private final QuotaStore store;
    private final QuotaSettings settings;
    private final AccountRoles roles;
    private final QuotaRoutes routes;
    private final RouteCounters counters;
    private final Clock clock;

    DailyQuotas(
            QuotaStore store,
            QuotaSettings settings,
            AccountRoles roles,
            QuotaRoutes routes,
            RouteCounters counters,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.roles = roles;
        this.routes = routes;
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public QuotaReceipt charge(AccountId account, QuotaKind kind) {
        LocalDate day = Paris.today(clock);
        QuotaReceipt receipt = new QuotaReceipt(account, kind, day, routes.current());
        int limit = settings.limitOf(kind);
        if (!store.take(account, day, kind, limit)) {
            if (roles.roleOf(account) == Role.USER) {
                counters.refused(receipt);
                int used = store.counts(account, day).of(kind);
                throw new QuotaExceededException(kind, used, limit, Paris.startOf(day.plusDays(1)));
            }
            store.take(account, day, kind, Integer.MAX_VALUE);
        }
        counters.used(receipt);
        return receipt;
    }

    @Override
    public void giveBack(QuotaReceipt receipt) {
        store.giveBack(receipt.account(), receipt.day(), receipt.kind());
        counters.givenBack(receipt);
    }

    @Override
    public void giveBack(AccountId account, QuotaKind kind, LocalDate day) {
        giveBack(new QuotaReceipt(account, kind, day, routes.current()));
    }

    @Override
    public QuotaUsage usage(AccountId account) {
        LocalDate day = Paris.today(clock);
        Counts counts = store.counts(account, day);
        return new QuotaUsage(
                day, counts.upstream(), settings.upstreamLimit(), counts.cached(), settings.cachedLimit());
    }

    @Override
    public void reset(AccountId account) {
        store.reset(account, Paris.today(clock));
    }
}
