package fr.myelectricaldata.quota;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Outage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Counts in Redis; while Redis is away, in the rows of the history, which all processes share as well. When Redis comes
 * back with its memory, what was counted in between is forgiven.
 */
class FallbackQuotaStore implements QuotaStore {
    private static final Logger log = LoggerFactory.getLogger(FallbackQuotaStore.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final QuotaStore shared;
    private final UsageHistory history;
    private final Outage outage = new Outage(REST);

    FallbackQuotaStore(QuotaStore shared, UsageHistory history) {
        this.shared = shared;
        this.history = history;
    }

    @Override
    public OptionalInt take(AccountId account, LocalDate day, QuotaKind kind, int limit) {
        return attempt(() -> shared.take(account, day, kind, limit), () -> history.take(account, day, kind, limit));
    }

    @Override
    public void giveBack(AccountId account, LocalDate day, QuotaKind kind) {
        attempt(() -> shared.giveBack(account, day, kind), () -> history.giveBack(account, day, kind));
    }

    @Override
    public Counts counts(AccountId account, LocalDate day) {
        return attempt(() -> shared.counts(account, day), () -> history.counts(account, day));
    }

    @Override
    public Map<AccountId, Counts> counts(Set<AccountId> accounts, LocalDate day) {
        return attempt(() -> shared.counts(accounts, day), () -> history.counts(accounts, day));
    }

    @Override
    public void reset(AccountId account, LocalDate day) {
        attempt(() -> shared.reset(account, day), () -> {
            history.reset(account, day, QuotaKind.UPSTREAM);
            history.reset(account, day, QuotaKind.CACHED);
        });
    }

    @Override
    public void forget(AccountId account, LocalDate today) {
        attempt(() -> shared.forget(account, today), () -> {});
    }

    @Override
    public void flush() {
        attempt(shared::flush, () -> {});
    }

    private void attempt(Runnable inRedis, Runnable inRows) {
        this.<Boolean>attempt(
                () -> {
                    inRedis.run();
                    return true;
                },
                () -> {
                    inRows.run();
                    return true;
                });
    }

    private <T> T attempt(Supplier<T> inRedis, Supplier<T> inRows) {
        if (outage.resting()) {
            return inRows.get();
        }
        T answer;
        try {
            answer = inRedis.get();
        } catch (DataAccessException failure) {
            if (outage.failed()) {
                log.warn(
                        "Redis cannot be reached, counting quotas in the database: {}",
                        failure.getMostSpecificCause().toString());
            }
            return inRows.get();
        }
        if (outage.recovered()) {
            log.info("Counting quotas in Redis again.");
        }
        return answer;
    }
}
