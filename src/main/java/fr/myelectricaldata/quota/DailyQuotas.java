package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Service;

/** Quotas by Paris day. The rights are looked up only for a charge that would be refused. */
@Service
@Fallback
class DailyQuotas implements QuotaService {
    private final QuotaStore store;
    private final QuotaSettings settings;
    private final AccountRights rights;
    private final RouteCounters routes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DailyQuotas(
            QuotaStore store,
            QuotaSettings settings,
            AccountRights rights,
            RouteCounters routes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.rights = rights;
        this.routes = routes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public QuotaReceipt charge(AccountId account, QuotaKind kind) {
        LocalDate day = Paris.today(clock);
        QuotaReceipt receipt = routes.receipt(account, kind, day);
        int limit = settings.limitOf(kind);
        Instant resetAt = Paris.startOf(day.plusDays(1));
        OptionalInt taken = store.take(account, day, kind, limit);
        if (taken.isPresent()) {
            events.publishEvent(new UnitsLeft(kind, limit, limit - taken.getAsInt(), resetAt));
        } else if (rights.rightsOf(account).limited()) {
            routes.refused(receipt);
            events.publishEvent(new UnitsLeft(kind, limit, 0, resetAt));
            events.publishEvent(new QuotaReached(account, kind, day));
            throw new QuotaExceededException(kind, store.counts(account, day).of(kind), limit, resetAt);
        } else {
            store.take(account, day, kind, Integer.MAX_VALUE);
        }
        routes.used(receipt);
        return receipt;
    }

    @Override
    public boolean affords(AccountId account, QuotaKind kind) {
        int used = store.counts(account, Paris.today(clock)).of(kind);
        return used < settings.limitOf(kind) || !rights.rightsOf(account).limited();
    }

    @Override
    public void giveBack(QuotaReceipt receipt) {
        store.giveBack(receipt.account(), receipt.day(), receipt.kind());
        routes.givenBack(receipt);
    }

    @Override
    public void giveBack(AccountId account, QuotaKind kind, LocalDate day) {
        giveBack(routes.receipt(account, kind, day));
    }

    @Override
    public QuotaUsage usage(AccountId account) {
        LocalDate day = Paris.today(clock);
        return usage(day, store.counts(account, day));
    }

    @Override
    public Map<AccountId, QuotaUsage> usages(Set<AccountId> accounts) {
        LocalDate day = Paris.today(clock);
        return store.counts(accounts, day).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> usage(day, entry.getValue())));
    }

    private QuotaUsage usage(LocalDate day, Counts counts) {
        return new QuotaUsage(
                day, counts.upstream(), settings.upstreamLimit(), counts.cached(), settings.cachedLimit());
    }

    @Override
    public void reset(AccountId account) {
        store.reset(account, Paris.today(clock));
    }
}
