package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * For one process without Redis. The scarce counter is one conditional statement, exact even between processes that
 * share the database; the large one stands in memory, so several processes each count it for themselves.
 */
class EmbeddedQuotaStore implements QuotaStore {
    private final UsageHistory history;
    private final MemoryCounters cached;
    private final Clock clock;

    EmbeddedQuotaStore(UsageHistory history, Clock clock) {
        this.history = history;
        this.cached = new MemoryCounters(history);
        this.clock = clock;
    }

    @Override
    public OptionalInt take(AccountId account, LocalDate day, QuotaKind kind, int limit) {
        return switch (kind) {
            case UPSTREAM -> history.take(account, day, kind, limit);
            case CACHED -> cached.take(account, day, limit);
        };
    }

    @Override
    public void giveBack(AccountId account, LocalDate day, QuotaKind kind) {
        switch (kind) {
            case UPSTREAM -> history.giveBack(account, day, kind);
            case CACHED -> cached.giveBack(account, day);
        }
    }

    @Override
    public Counts counts(AccountId account, LocalDate day) {
        return new Counts(history.counts(account, day).upstream(), cached.used(account, day));
    }

    @Override
    public Map<AccountId, Counts> counts(Set<AccountId> accounts, LocalDate day) {
        Map<AccountId, Counts> counts = history.counts(accounts, day);
        counts.replaceAll((account, rows) -> new Counts(rows.upstream(), cached.used(account, day, rows)));
        return counts;
    }

    @Override
    public void reset(AccountId account, LocalDate day) {
        history.reset(account, day, QuotaKind.UPSTREAM);
        cached.reset(account, day);
    }

    @Override
    public void forget(AccountId account, LocalDate today) {
        cached.forget(account);
    }

    @Override
    public void flush() {
        cached.flush(Paris.today(clock));
    }
}
