package fr.myelectricaldata.quota;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Flushes the counters again and again, and once more when the gateway stops, after its last request. */
class QuotaFlusher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(QuotaFlusher.class);
    private static final Duration LAST_FLUSH = Duration.ofSeconds(10);
    /** Web servers stop in far higher phases; Redis connections in phase 0. */
    private static final int PHASE = 1000;

    private final QuotaStore store;
    private final RouteCounters routes;
    private final Duration period;
    private volatile @Nullable ScheduledExecutorService timer;

    QuotaFlusher(QuotaStore store, RouteCounters routes, Duration period) {
        this.store = store;
        this.routes = routes;
        this.period = period;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("quota-flusher").factory());
        started.scheduleWithFixedDelay(this::flush, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = timer;
        timer = null;
        if (stopped == null) {
            return;
        }
        stopped.shutdown();
        try {
            if (!stopped.awaitTermination(LAST_FLUSH.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The last counts of the quotas could not be saved in time.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        flush();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void flush() {
        flush(store::flush);
        flush(routes::flush);
    }

    /** The end of the line: a timer that throws would never come again, and the counts are kept for the next time. */
    private static void flush(Runnable counters) {
        try {
            counters.run();
        } catch (RuntimeException failure) {
            log.warn("The counts of the quotas could not be saved, trying again: {}", failure.getMessage());
        }
    }
}
