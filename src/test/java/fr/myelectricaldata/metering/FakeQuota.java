package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaReceipt;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One counter of each kind, whoever asks; what came back and to which day is remembered. */
public final class FakeQuota implements QuotaService {
    public final AtomicInteger upstream = new AtomicInteger();
    public final AtomicInteger cached = new AtomicInteger();
    public final List<QuotaReceipt> givenBack = new CopyOnWriteArrayList<>();
    public volatile int upstreamLimit = Integer.MAX_VALUE;
    public volatile int cachedLimit = Integer.MAX_VALUE;
    public volatile LocalDate today = LocalDate.EPOCH;

    @Override
    public QuotaReceipt charge(AccountId account, QuotaKind kind) {
        int limit = kind == QuotaKind.UPSTREAM ? upstreamLimit : cachedLimit;
        if (counter(kind).getAndUpdate(used -> used < limit ? used + 1 : used) >= limit) {
            throw new QuotaExceededException(kind, limit, limit, Instant.EPOCH);
        }
        return new QuotaReceipt(account, kind, today, "");
    }

    @Override
    public boolean affords(AccountId account, QuotaKind kind) {
        return counter(kind).get() < (kind == QuotaKind.UPSTREAM ? upstreamLimit : cachedLimit);
    }

    @Override
    public void giveBack(QuotaReceipt receipt) {
        givenBack.add(receipt);
        counter(receipt.kind()).decrementAndGet();
    }

    @Override
    public void giveBack(AccountId account, QuotaKind kind, LocalDate day) {
        giveBack(new QuotaReceipt(account, kind, day, ""));
    }

    private AtomicInteger counter(QuotaKind kind) {
        return kind == QuotaKind.UPSTREAM ? upstream : cached;
    }

    @Override
    public java.util.Map<AccountId, QuotaUsage> usages(java.util.Set<AccountId> accounts) {
        return accounts.stream().collect(java.util.stream.Collectors.toMap(account -> account, this::usage));
    }

    @Override
    public QuotaUsage usage(AccountId account) {
        return new QuotaUsage(LocalDate.EPOCH, upstream.get(), upstreamLimit, cached.get(), 1000);
    }

    @Override
    public void reset(AccountId account) {
        upstream.set(0);
        cached.set(0);
    }
}
