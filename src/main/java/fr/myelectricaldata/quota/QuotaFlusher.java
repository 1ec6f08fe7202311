package fr.myelectricaldata.quota;

import fr.myelectricaldata.common.Ticker;
import java.time.Duration;
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
    private final Ticker ticker;

    QuotaFlusher(QuotaStore store, RouteCounters routes, Duration period) {
        this.store = store;
        this.routes = routes;
        this.ticker = new Ticker("quota-flusher", period, this::flush, QuotaFlusher::tell);
    }

    @Override
    public void start() {
        ticker.start();
    }

    @Override
    public void stop() {
        if (!ticker.stop(LAST_FLUSH)) {
            log.warn("The last counts of the quotas could not be saved in time.");
        }
        flush();
    }

    @Override
    public boolean isRunning() {
        return ticker.running();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void flush() {
        flush(store::flush);
        flush(routes::flush);
    }

    /** One that fails keeps its counts for the next time and leaves the others theirs. */
    private static void flush(Runnable counters) {
        try {
            counters.run();
        } catch (RuntimeException failure) {
            tell(failure);
        }
    }

    private static void tell(RuntimeException failure) {
        log.warn("The counts of the quotas could not be saved, trying again: {}", failure.getMessage());
    }
}
