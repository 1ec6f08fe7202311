package fr.myelectricaldata.consent;

import fr.myelectricaldata.meter.UsagePoint;
import java.util.List;

/** How a consent ended. */
public sealed interface ConsentOutcome {
    /**
     * @param attached every point that the account now holds by this consent
     * @param renewed how many of them it held before
     */
    record Granted(List<UsagePoint> attached, int renewed) implements ConsentOutcome {
        public Granted {
            attached = List.copyOf(attached);
        }
    }

    /** The household said no, or left Enedis's page. */
    record Refused() implements ConsentOutcome {}

    /** The operator has to look first; nothing is attached yet. */
    record AwaitingOperator() implements ConsentOutcome {}

    /** Enedis knows the authorisation but lists no point yet; it is asked again by itself. */
    record NotYetListed() implements ConsentOutcome {}

    /** Unknown, stale, foreign or already used: one answer for all, so that nothing can be probed. */
    record Invalid() implements ConsentOutcome {}

    /** Another account is the active holder of a point. */
    record HeldByAnother() implements ConsentOutcome {}
}
