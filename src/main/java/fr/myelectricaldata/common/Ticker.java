package fr.myelectricaldata.common;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does one piece of work again and again on a thread of its own. Work that throws is told of and comes again: a plain timer
 * would never run it any more.
 */
public final class Ticker {
    private final String name;
    private final Duration pause;
    private final Runnable work;
    private volatile @Nullable ScheduledExecutorService timer;

    /**
     * @param name of the thread
     * @param pause before the first run, and after each
     * @param failed is told what the work threw
     */
    public Ticker(String name, Duration pause, Runnable work, Consumer<RuntimeException> failed) {
        this.name = name;
        this.pause = pause;
        this.work = () -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                failed.accept(failure);
            }
        };
    }

    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        started.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /**
     * Begins no further run and waits for the one that goes on.
     *
     * @return false when it did not end within {@code patience}
     */
    public boolean stop(Duration patience) {
        ScheduledExecutorService stopped = timer;
        timer = null;
        if (stopped == null) {
            return true;
        }
        stopped.shutdown();
        try {
            return stopped.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean running() {
        return timer != null;
    }
}
