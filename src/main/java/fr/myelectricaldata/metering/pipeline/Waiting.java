package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.common.ProgressListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader's patience: waits for landings, reports each, and leaves when the time is up. */
final class Waiting {
    private Waiting() {}

    static void forLandings(List<Flight> flights, Duration patience, ProgressListener progress) {
        AtomicBoolean present = new AtomicBoolean(true);
        AtomicInteger done = new AtomicInteger();
        progress.progressed(0, flights.size());
        CompletableFuture<?>[] reported = flights.stream()
                .map(flight -> flight.landing().whenComplete((landed, failure) -> {
                    if (present.get()) {
                        progress.progressed(done.incrementAndGet(), flights.size());
                    }
                }))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(reported).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException answered) {
            // Whatever is missing or failed is told by the flights themselves.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            present.set(false);
        }
    }
}
