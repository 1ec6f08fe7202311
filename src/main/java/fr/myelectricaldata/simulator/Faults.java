package fr.myelectricaldata.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Failures ordered in advance, each for a number of calls, first ordered first served. */
@Component
@OnlyAsSimulator
class Faults {
    private final List<Ordered> ordered = new ArrayList<>();
    private CountDownLatch release = new CountDownLatch(1);

    /**
     * @param api part of a path ({@code courbe_de_charge_consommation}, {@code token}), or {@code *}
     * @param kind an HTTP status, {@code timeout}, {@code broken-json}, {@code plain-text}, {@code not-subscribed} or
     *     {@code 429-without-time}
     * @param seconds until when a 429 says to wait
     */
    record Fault(String api, String kind, int seconds) {
        boolean concerns(String path) {
            return api.equals("*") || path.contains(api);
        }
    }

    private static final class Ordered {
        private final Fault fault;
        private int times;

        Ordered(Fault fault, int times) {
            this.fault = fault;
            this.times = times;
        }
    }

    synchronized void order(Fault fault, int times) {
        ordered.add(new Ordered(fault, times));
    }

    synchronized Optional<Fault> next(String path) {
        for (Iterator<Ordered> all = ordered.iterator(); all.hasNext(); ) {
            Ordered candidate = all.next();
            if (candidate.fault.concerns(path)) {
                if (--candidate.times <= 0) {
                    all.remove();
                }
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }

    /** Opens when all faults are taken back, so that nobody is kept waiting for nothing. */
    synchronized CountDownLatch release() {
        return release;
    }

    synchronized void reset() {
        ordered.clear();
        release.countDown();
        release = new CountDownLatch(1);
    }
}
