package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The flights of one reader, newest first. The first flies alone: when the source refuses the series, no other leaves.
 * Then a few fly side by side, until one meets a failure that the others would meet too.
 */
final class Formation {
    private static final int WIDTH = 3;
    private static final int FAILURES_THAT_END_IT = 2;

    private final Fetching fetching;
    private final UsagePoint point;
    private final Queue<Flight> waiting;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Throwable end;

    Formation(Fetching fetching, UsagePoint point, List<Flight> flights) {
        this.fetching = fetching;
        this.point = point;
        this.waiting = new ConcurrentLinkedQueue<>(flights);
    }

    void fly() {
        flyNext();
        int width = Math.min(WIDTH, waiting.size());
        for (int lane = 0; lane < width; lane++) {
            fetching.execute(this::flyAll);
        }
    }

    private void flyAll() {
        boolean more = true;
        while (more) {
            more = flyNext();
        }
    }

    private boolean flyNext() {
        Flight flight = waiting.poll();
        if (flight == null) {
            return false;
        }
        Throwable over = end;
        if (over != null) {
            fetching.land(flight, over);
            return true;
        }
        fetching.flyInSlot(point, flight);
        flight.failure().ifPresent(this::judge);
        return true;
    }

    private void judge(Throwable failure) {
        boolean onlyThisChunk = failure instanceof MeterDataException refusal
                && (refusal.finding() == Finding.UNAVAILABLE || refusal.finding() == Finding.REFUSED);
        if (!onlyThisChunk || failures.incrementAndGet() >= FAILURES_THAT_END_IT) {
            end = failure;
        }
    }
}
