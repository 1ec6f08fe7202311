package fr.myelectricaldata.enedis.dataconnect;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The calls that Enedis grants this application, per family, for all processes together. */
interface CallBudget {
    /** @throws fr.myelectricaldata.metering.MeterDataException BUDGET_EXHAUSTED when patience does not suffice */
    void acquire(String family, AccountId account, Urgency urgency, Duration patience);

    /** Makes the waiting calls of an account as urgent as a person who waits. */
    void hurry(String family, AccountId account);

    /** Enedis said that nothing more is granted until then. */
    void close(String family, Instant until);

    /** Grants of the sliding hour, by family. */
    Map<String, Integer> callsLastHour();

    /** The most that calls of the background may find granted in an hour, per family. */
    int backgroundCallsPerHour();
}
