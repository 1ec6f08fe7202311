package fr.myelectricaldata.common;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers that something one can do without is broken: it is reported once, not at every call, and left alone for a
 * while before one caller tries it again.
 */
public final class Outage {
    private final long rest;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicLong lastTry = new AtomicLong();

    /** @param rest between two tries while it is broken */
    public Outage(Duration rest) {
        this.rest = rest.toNanos();
    }

    /** Is it broken and too early to try again? One caller at a time is told no. */
    public boolean resting() {
        if (!broken.get()) {
            return false;
        }
        long last = lastTry.get();
        long now = System.nanoTime();
        return now - last < rest || !lastTry.compareAndSet(last, now);
    }

    /** Notes a failure. @return whether it is the first of this outage */
    public boolean failed() {
        lastTry.set(System.nanoTime());
        return broken.compareAndSet(false, true);
    }

    /** Notes a success. @return whether it ends an outage */
    public boolean recovered() {
        return broken.get() && broken.compareAndSet(true, false);
    }
}
