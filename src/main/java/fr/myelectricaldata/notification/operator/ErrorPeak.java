package fr.myelectricaldata.notification.operator;

import fr.myelectricaldata.common.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts the errors that this process logs; many within five minutes are worth a look. */
@Component
class ErrorPeak implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPeak.class);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int STEPS = 5;
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final Alerts alerts;
    private final MeterRegistry meters;
    private final OperatorSettings settings;
    /** What the counter said at the last steps, the oldest first. */
    private final Deque<Long> seen = new ArrayDeque<>();

    private final Ticker ticker = new Ticker(
            "error-peak",
            STEP,
            this::look,
            failure -> LOG.warn("Errors could not be looked at: {}", failure.toString()));

    ErrorPeak(Alerts alerts, MeterRegistry meters, OperatorSettings settings) {
        this.alerts = alerts;
        this.meters = meters;
        this.settings = settings;
    }

    synchronized void look() {
        long now = Math.round(meters.find("logback.events").tag("level", "error").counters().stream()
                .mapToDouble(Counter::count)
                .sum());
        long before = seen.isEmpty() ? 0 : seen.getFirst();
        seen.addLast(now);
        if (seen.size() > STEPS) {
            seen.removeFirst();
        }
        if (now - before >= settings.peak()) {
            alerts.raiseEvery(AGAIN_AFTER, "errors", AlertKind.ERRORS, "alert.ERRORS.line", now - before, STEPS);
        }
    }

    @Override
    public void start() {
        ticker.start();
    }

    @Override
    public void stop() {
        ticker.stop(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return ticker.running();
    }
}
