package fr.myelectricaldata.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One answer for everybody, looked up again only when it is old: visitors that nobody knows cost no more than one. While
 * somebody looks it up, the others have the former answer; only the very first wait.
 */
public final class Remembered<T> {
    private final Function<T, Duration> life;
    private final Supplier<T> lookUp;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Known<T> known;

    private record Known<T>(T value, Instant at) {}

    /** @param life how long an answer is good; a poor one may be good for less */
    public Remembered(Function<T, Duration> life, Clock clock, Supplier<T> lookUp) {
        this.life = life;
        this.clock = clock;
        this.lookUp = lookUp;
    }

    public T get() {
        Known<T> last = known;
        if (last != null && (fresh(last) || !looking.tryLock())) {
            return last.value();
        }
        if (last == null) {
            looking.lock();
        }
        try {
            Known<T> meanwhile = known;
            if (meanwhile != null && fresh(meanwhile)) {
                return meanwhile.value();
            }
            T value = lookUp.get();
            known = new Known<>(value, clock.instant());
            return value;
        } finally {
            looking.unlock();
        }
    }

    private boolean fresh(Known<T> one) {
        return one.at().plus(life.apply(one.value())).isAfter(clock.instant());
    }
}
