package fr.myelectricaldata.admin.stats;

import fr.myelectricaldata.admin.stats.SampleTable.Span;
import fr.myelectricaldata.common.Ticker;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.UpstreamFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts Enedis's failures in this process; once a minute, if there were any, they are added to the rows that all processes
 * share. A crash forgets a minute of them.
 */
@Component
class FailureCounts implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FailureCounts.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LAST_FLUSH = Duration.ofSeconds(5);

    private record Name(Instant hour, Finding finding) {}

    private final SampleTable table;
    private final Clock clock;
    private final Map<Name, Long> counts = new ConcurrentHashMap<>();
    private final Ticker ticker = new Ticker("failure-counts", PAUSE, this::flush, FailureCounts::tell);

    FailureCounts(SampleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void on(UpstreamFailed failure) {
        counts.merge(new Name(clock.instant().truncatedTo(ChronoUnit.HOURS), failure.finding()), 1L, Long::sum);
    }

    /** What was taken out of the map is put back when it cannot be saved. */
    void flush() {
        List<Sample> taken = new ArrayList<>();
        for (Name name : List.copyOf(counts.keySet())) {
            Long count = counts.remove(name);
            if (count != null) {
                taken.add(new Sample(
                        name.hour(), Statistic.ENEDIS_FAILURES, name.finding().name(), count));
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            table.add(Span.HOUR, taken);
        } catch (RuntimeException failure) {
            taken.forEach(sample ->
                    counts.merge(new Name(sample.at(), Finding.valueOf(sample.label())), sample.value(), Long::sum));
            tell(failure);
        }
    }

    private static void tell(RuntimeException failure) {
        LOG.warn("Failures of Enedis could not be counted, trying again: {}", failure.getMessage());
    }

    @Override
    public void start() {
        ticker.start();
    }

    @Override
    public void stop() {
        ticker.stop(LAST_FLUSH);
        flush();
    }

    @Override
    public boolean isRunning() {
        return ticker.running();
    }
}
