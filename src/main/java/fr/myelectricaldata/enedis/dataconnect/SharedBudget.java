package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.enedis.budget.EnedisBudget;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.UpstreamClosed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The budget that all processes share; see {@link EnedisBudget}. */
@Component
class SharedBudget implements CallBudget {
    private final EnedisBudget budget;
    private final ApplicationEventPublisher events;

    SharedBudget(EnedisBudget budget, ApplicationEventPublisher events) {
        this.budget = budget;
        this.events = events;
    }

    @Override
    public void acquire(String family, AccountId account, Urgency urgency, Duration patience) {
        budget.acquire(family, account, urgency, patience);
    }

    @Override
    public void hurry(String family, AccountId account) {
        budget.hurry(family, account);
    }

    @Override
    public int backgroundCallsPerHour() {
        return budget.callsPerHour(Urgency.DAILY);
    }

    @Override
    public void close(String family, Instant until) {
        budget.close(family, until);
        events.publishEvent(new UpstreamClosed(family, until));
    }

    @Override
    public Map<String, Integer> callsLastHour() {
        return budget.callsLastHour();
    }
}
