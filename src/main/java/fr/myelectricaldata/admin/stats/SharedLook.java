package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.metering.CollectionMonitor;
import fr.myelectricaldata.metering.CollectionOverview;
import fr.myelectricaldata.quota.QuotaKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look for everybody who watches, every ten seconds, and none when nobody does. */
@Component
class SharedLook {
    private static final Logger LOG = LoggerFactory.getLogger(SharedLook.class);
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final Census census;
    private final CollectionMonitor collection;
    private final Clock clock;
    private final List<Consumer<Now>> watchers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private boolean running;
    private volatile @Nullable Now last;

    SharedLook(Census census, CollectionMonitor collection, Clock clock) {
        this.census = census;
        this.collection = collection;
        this.clock = clock;
    }

    Statistics.Watch watch(Consumer<Now> watcher) {
        lock.lock();
        try {
            watchers.add(watcher);
            Now known = last;
            if (running && known != null) {
                watcher.accept(known);
            } else if (!running) {
                running = true;
                Thread.ofVirtual().name("statistics-look").start(this::run);
            }
        } finally {
            lock.unlock();
        }
        return () -> leave(watcher);
    }

    private void leave(Consumer<Now> watcher) {
        lock.lock();
        try {
            watchers.remove(watcher);
            if (watchers.isEmpty()) {
                left.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            do {
                tell();
            } while (stillWatched());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a while; false, and nothing runs any more, when nobody is left. */
    private boolean stillWatched() throws InterruptedException {
        lock.lock();
        try {
            long nanos = PAUSE.toNanos();
            while (nanos > 0 && !watchers.isEmpty()) {
                nanos = left.awaitNanos(nanos);
            }
            running = !watchers.isEmpty();
            if (!running) {
                last = null;
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        try {
            Now now = look();
            last = now;
            watchers.forEach(watcher -> tell(watcher, now));
        } catch (RuntimeException failure) {
            LOG.warn("The live figures could not be read, trying again: {}", failure.toString());
        }
    }

    /** One page that is gone must not keep the others waiting. */
    private void tell(Consumer<Now> watcher, Now now) {
        try {
            watcher.accept(now);
        } catch (RuntimeException gone) {
            leave(watcher);
        }
    }

    Now look() {
        var calls = census.calls(Paris.today(clock));
        Census.Calls cached = calls.getOrDefault(QuotaKind.CACHED, Census.Calls.NONE);
        Census.Calls upstream = calls.getOrDefault(QuotaKind.UPSTREAM, Census.Calls.NONE);
        CollectionOverview overview = collection.overview();
        return new Now(
                clock.instant(),
                census.people().total(),
                census.points(),
                cached.used(),
                upstream.used(),
                cached.refused() + upstream.refused(),
                overview.upstream().callsLastHour().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0),
                overview.upstream().callsPerHour(),
                overview.daily().due(),
                overview.history().chunks());
    }
}
