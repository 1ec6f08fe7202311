package fr.myelectricaldata.metering;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.quota.QuotaService;
import fr.myelectricaldata.quota.QuotaUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** One counter of each kind, whoever asks. */
public final class FakeQuota implements QuotaService {
    public final AtomicInteger upstream = new AtomicInteger();
    public final AtomicInteger cached = new AtomicInteger();
    public volatile int upstreamLimit = Integer.MAX_VALUE;

    @Override
    public void charge(AccountId account, QuotaKind kind) {
        if (kind == QuotaKind.UPSTREAM && upstream.get() >= upstreamLimit) {
            throw new QuotaExceededException(kind, upstream.get(), upstreamLimit, Instant.EPOCH);
        }
        counter(kind).incrementAndGet();
    }

    @Override
    public void giveBack(AccountId account, QuotaKind kind) {
        counter(kind).decrementAndGet();
    }

    private AtomicInteger counter(QuotaKind kind) {
        return kind == QuotaKind.UPSTREAM ? upstream : cached;
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
