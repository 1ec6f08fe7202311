package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many notices each of the people who look at pages of this process has not read. What other processes tell is seen by
 * one statement every few seconds for all of them together, however many pages they open.
 */
@Component
public class UnreadCounts implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadCounts.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private static final class Watched {
        private final List<IntConsumer> watchers = new CopyOnWriteArrayList<>();
        private volatile int unread;

        void show(int count) {
            if (count != unread) {
                unread = count;
                watchers.forEach(watcher -> watcher.accept(count));
            }
        }
    }

    private final NoticeTable rows;
    private final ConcurrentMap<AccountId, Watched> watched = new ConcurrentHashMap<>();
    private final Ticker ticker = new Ticker(
            "unread-notices",
            LOOK_EVERY,
            this::look,
            failure -> LOG.warn("Unread notices could not be counted, trying again: {}", failure.toString()));

    UnreadCounts(NoticeTable rows) {
        this.rows = rows;
    }

    /**
     * Tells the watcher the count now, on this thread, and whenever it changes, on any. By one statement, or none when
     * somebody watches the same account already.
     *
     * @return ends the watching; may be run twice
     */
    public Runnable watch(AccountId account, IntConsumer watcher) {
        Watched known = watched.get(account);
        int unread = known == null ? count(account) : known.unread;
        Watched entered = watched.compute(account, (id, present) -> {
            Watched one = present == null ? new Watched() : present;
            if (present == null) {
                one.unread = unread;
            }
            one.watchers.add(watcher);
            return one;
        });
        watcher.accept(entered.unread);
        return () -> watched.computeIfPresent(account, (id, present) -> {
            present.watchers.remove(watcher);
            return present.watchers.isEmpty() ? null : present;
        });
    }

    private int count(AccountId account) {
        return rows.unread(Set.of(account)).getOrDefault(account, 0);
    }

    /** Rows that are not committed yet would not be counted. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(NoticesChanged change) {
        Watched one = watched.get(change.account());
        if (one != null) {
            one.show(count(change.account()));
        }
    }

    void look() {
        Map<AccountId, Watched> present = Map.copyOf(watched);
        if (!present.isEmpty()) {
            Map<AccountId, Integer> counts = rows.unread(present.keySet());
            present.forEach((account, one) -> one.show(counts.getOrDefault(account, 0)));
        }
    }

    @Override
    public void start() {
        ticker.start();
    }

    @Override
    public void stop() {
        ticker.stop(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return ticker.running();
    }
}
