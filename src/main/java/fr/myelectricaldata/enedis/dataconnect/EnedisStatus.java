package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.metering.MeterDataException.Finding;
import fr.myelectricaldata.metering.UpstreamStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How Enedis is doing, as this process sees it. A refusal about one household is an answer, so it counts as success; an
 * answer that fails everybody counts as failure; a used-up budget is neither.
 */
@Component
class EnedisStatus implements UpstreamStatus {
    private static final Set<Finding> FAILS_EVERYBODY =
            Set.of(Finding.UNAVAILABLE, Finding.GATEWAY_REJECTED, Finding.NOT_SUBSCRIBED);

    private final CallBudget budget;
    private final EnedisSettings settings;
    private final Clock clock;
    private volatile @Nullable Instant lastSuccess;
    private volatile @Nullable Instant lastFailure;

    EnedisStatus(CallBudget budget, EnedisSettings settings, Clock clock) {
        this.budget = budget;
        this.settings = settings;
        this.clock = clock;
    }

    void answered() {
        lastSuccess = clock.instant();
    }

    void answered(Finding finding) {
        if (FAILS_EVERYBODY.contains(finding)) {
            lastFailure = clock.instant();
        } else if (finding != Finding.BUDGET_EXHAUSTED) {
            lastSuccess = clock.instant();
        }
    }

    @Override
    public int backgroundCallsPerHour() {
        return budget.backgroundCallsPerHour();
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(lastSuccess, lastFailure, budget.callsLastHour(), settings.callsPerHour());
    }
}
