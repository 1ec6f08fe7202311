package fr.myelectricaldata.metering.pipeline;

import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.Comparator;
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
    private final List<Flight> own;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Throwable end;

    /** @param own those that nobody else will make; the others are left to their maker when this formation ends early */
    Formation(Fetching fetching, UsagePoint point, List<Flight> flights, List<Flight> own) {
        this.fetching = fetching;
        this.point = point;
        this.own = own;
        this.waiting = new ConcurrentLinkedQueue<>(flights.stream()
                .sorted(Comparator.comparing((Flight flight) -> flight.days().start())
                        .reversed())
                .toList());
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
            giveUp(flight, over);
        } else if (flight.depart()) {
            fetching.flyInSlot(point, flight);
            flight.failure().ifPresent(this::judge);
        }
        return true;
    }

    private void giveUp(Flight flight, Throwable because) {
        if (own.contains(flight) && flight.depart()) {
            fetching.land(flight, because);
        }
    }

    private void judge(Throwable failure) {
        boolean onlyThisChunk = failure instanceof MeterDataException refusal
                && (refusal.finding() == Finding.UNAVAILABLE || refusal.finding() == Finding.REFUSED);
        if (!onlyThisChunk || failures.incrementAndGet() >= FAILURES_THAT_END_IT) {
            end = failure;
        }
    }
}
