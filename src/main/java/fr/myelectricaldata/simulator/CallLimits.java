package fr.myelectricaldata.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 5 calls in any second and 1 000 in any hour, for each API (Data Connect 2026). A refused call does not count. */
@Component
@OnlyAsSimulator
class CallLimits {
    private static final int PER_SECOND = 5;
    private static final int PER_HOUR = 1000;

    private final Clock clock;
    private final boolean enforcedAtFirst;
    private final Map<String, Deque<Instant>> granted = new HashMap<>();
    private boolean enforced;

    CallLimits(Clock clock, SimulatorSettings settings) {
        this.clock = clock;
        this.enforcedAtFirst = settings.limits();
        this.enforced = settings.limits();
    }

    /** @return when to come back, if this call is one too many */
    synchronized Optional<Instant> refusedUntil(String api) {
        if (!enforced) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Deque<Instant> calls = granted.computeIfAbsent(api, any -> new ArrayDeque<>());
        while (!calls.isEmpty() && !calls.getFirst().isAfter(now.minus(Duration.ofHours(1)))) {
            calls.removeFirst();
        }
        if (calls.size() >= PER_HOUR) {
            return Optional.of(nextSecond(calls.getFirst().plus(Duration.ofHours(1))));
        }
        Instant second = now.minusSeconds(1);
        if (calls.stream().filter(call -> call.isAfter(second)).count() >= PER_SECOND) {
            return Optional.of(nextSecond(now));
        }
        calls.addLast(now);
        return Optional.empty();
    }

    synchronized void enforce(boolean on) {
        enforced = on;
    }

    synchronized void reset() {
        enforced = enforcedAtFirst;
        granted.clear();
    }

    /** The header names whole seconds, so it must not name one that is too early. */
    private static Instant nextSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
