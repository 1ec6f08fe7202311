package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.UpstreamFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the operator when Enedis fails, or refuses this gateway: once a minute for each kind of failure and API, with Enedis's
 * code, and without the point, which stands in addresses alone. What Enedis says of a household is no failure.
 */
@Component
class FaultLog {
    private static final Logger log = LoggerFactory.getLogger(FaultLog.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Set<Finding> FAULTS = EnumSet.of(
            Finding.UNAVAILABLE,
            Finding.REFUSED,
            Finding.GATEWAY_REJECTED,
            Finding.NOT_SUBSCRIBED,
            Finding.BUDGET_EXHAUSTED);

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Kind, Instant> silentUntil = new ConcurrentHashMap<>();

    FaultLog(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    private record Kind(EnedisApi api, Finding finding) {}

    void tell(EnedisApi api, MeterDataException failure) {
        Finding finding = failure.finding();
        if (!FAULTS.contains(finding)) {
            return;
        }
        events.publishEvent(new UpstreamFailed(finding));
        if (mayBeTold(new Kind(api, finding))) {
            log.warn("Enedis, {}: {} ({})", api.family(), finding, failure.getMessage());
        }
    }

    private boolean mayBeTold(Kind kind) {
        Instant now = clock.instant();
        Instant until = now.plus(SILENCE);
        return silentUntil.merge(kind, until, (before, after) -> now.isBefore(before) ? before : after) == until;
    }
}
