package fr.myelectricaldata.enedis.budget;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.Outage;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The calls that Enedis grants this application: exact over any second and hour, per API family, for all processes
 * together, through restarts. Every call to Enedis passes here first, outside of any transaction.
 */
@Component
public class EnedisBudget {
    private static final Logger log = LoggerFactory.getLogger(EnedisBudget.class);
    private static final Duration LONGEST_CLOSURE = Duration.ofDays(1);
    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final GrantLog grants;
    private final BudgetSettings settings;
    private final Clock clock;
    private final ConcurrentMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final Outage outage = new Outage(Duration.ZERO);

    EnedisBudget(GrantLog grants, BudgetSettings settings, Clock clock) {
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Blocks until one call is granted, the most urgent first and accounts in turn.
     *
     * @param family of the API, a name of the caller's choice (at most 40 characters)
     * @param account on whose behalf
     * @param patience how long to wait; when it is known not to suffice, the refusal comes at once
     * @throws MeterDataException BUDGET_EXHAUSTED, with the instant from which a call may be granted again
     */
    public void acquire(String family, AccountId account, Urgency urgency, Duration patience) {
        Gate gate = gates.computeIfAbsent(family, name -> new Gate(asked -> take(name, asked)));
        Duration wait;
        try {
            wait = gate.pass(account, urgency, patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            wait = NEXT_TRY;
        }
        if (!wait.isZero()) {
            throw new MeterDataException(
                    Finding.BUDGET_EXHAUSTED,
                    "no call to Enedis's " + family + " is left in time",
                    clock.instant().plus(wait));
        }
    }

    /** Makes the calls of an account that wait in this process as urgent as a person who waits. */
    public void hurry(String family, AccountId account) {
        Gate gate = gates.get(family);
        if (gate != null) {
            gate.hurry(account);
        }
    }

    /** Without its log nothing is granted: too few calls are a nuisance, too many cost the application its access. */
    private Duration take(String family, Urgency urgency) {
        try {
            Duration wait = grants.take(family, settings.perHour(urgency));
            if (outage.recovered()) {
                log.info("Calls to Enedis are granted again.");
            }
            return wait;
        } catch (DataAccessException | TransactionException failure) {
            if (outage.failed()) {
                log.warn(
                        "No call to Enedis is granted while their log cannot be reached: {}",
                        failure.getMostSpecificCause().toString());
            }
            return NEXT_TRY;
        }
    }

    /** Enedis answered 429: no call of that family until it says so, a day at most, for all processes. */
    public void close(String family, Instant until) {
        Instant latest = clock.instant().plus(LONGEST_CLOSURE);
        try {
            grants.close(family, until.isBefore(latest) ? until : latest);
        } catch (DataAccessException | TransactionException failure) {
            log.warn(
                    "Enedis closed {} until {}, which cannot be written down: {}",
                    family,
                    until,
                    failure.getMostSpecificCause().toString());
        }
    }

    /** Calls granted in the sliding hour, by family; empty while their log cannot be reached. */
    public Map<String, Integer> callsLastHour() {
        try {
            return grants.callsLastHour();
        } catch (DataAccessException failure) {
            return Map.of();
        }
    }

    /** The ceiling of {@link #callsLastHour()} of each family. */
    public int callsPerHour() {
        return settings.perHour();
    }

    /** The ceiling of calls of that urgency: less than {@link #callsPerHour()} for those that nobody waits for. */
    public int callsPerHour(Urgency urgency) {
        return settings.perHour(urgency);
    }
}
