package fr.myelectricaldata.account.rotation;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.DataKeyReplaced;
import fr.myelectricaldata.account.keys.CachedKeyring;
import fr.myelectricaldata.account.keys.DataKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals an account's things anew, some at a time. What is left is asked of the things themselves, so a restart goes on where
 * the last batch ended. The former keys are kept until every process has let go of them ({@link CachedKeyring#KEPT}) and
 * nothing is left that they opened.
 */
@Component
class KeyRotator implements KeyRotations {
    static final int BATCH = 50;

    /** Longer than any process keeps a key, and than any statement takes that began with the former one. */
    static final Duration GRACE = CachedKeyring.KEPT.plusMinutes(5);

    private final List<SealedStore> stores;
    private final DataKeys keys;
    private final RotationTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyRotator(
            List<SealedStore> stores,
            DataKeys keys,
            RotationTable table,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.stores = stores;
        this.keys = keys;
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void begin(DataKeyReplaced replaced) {
        table.begin(replaced.account(), clock.instant(), older(replaced.account(), replaced.generation()));
    }

    /** One batch. When to come again; empty when the former keys are gone. */
    Optional<Instant> work(AccountId account) {
        Optional<RotationTable.Row> row = table.find(account).filter(one -> one.ended() == null);
        return row.isEmpty() ? Optional.empty() : work(account, row.get());
    }

    private Optional<Instant> work(AccountId account, RotationTable.Row row) {
        int generation = keys.generationOf(account);
        for (SealedStore store : stores) {
            if (store.sealAnew(account, generation, BATCH) > 0) {
                return Optional.of(clock.instant());
            }
        }
        Instant safe = row.begun().plus(GRACE);
        if (clock.instant().isBefore(safe)) {
            return Optional.of(safe);
        }
        stores.forEach(store -> store.drop(account));
        return older(account, generation) == 0 && end(account, generation, row.begun())
                ? Optional.empty()
                : Optional.of(clock.instant());
    }

    private boolean end(AccountId account, int generation, Instant begun) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean ended = table.end(account, begun, clock.instant());
            if (ended) {
                keys.destroyFormer(account, generation);
            }
            return ended;
        }));
    }

    private long older(AccountId account, int generation) {
        return stores.stream()
                .mapToLong(store -> store.older(account, generation))
                .sum();
    }

    @Override
    public Optional<KeyRotation> of(AccountId account) {
        return table.find(account)
                .map(row -> new KeyRotation(row.begun(), row.things(), left(account, row), row.ended()));
    }

    private long left(AccountId account, RotationTable.Row row) {
        return row.ended() == null ? older(account, keys.generationOf(account)) : 0;
    }
}
