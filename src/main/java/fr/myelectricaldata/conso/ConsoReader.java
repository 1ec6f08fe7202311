package fr.myelectricaldata.conso;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.conso.ConsoPrincipal;
import fr.myelectricaldata.common.ProgressListener;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Hole.Reason;
import fr.myelectricaldata.metering.MeteringService;
import fr.myelectricaldata.metering.ReadingQuery;
import fr.myelectricaldata.metering.Readings;
import fr.myelectricaldata.quota.QuotaExceededException;
import fr.myelectricaldata.quota.QuotaService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads for whoever holds a token: the whole answer, or the reason why there is none. What is kept whole is served after the
 * consent is over too, as by the other formats. Days that Enedis has not published yet are an empty list: no text of a refusal
 * would do, for clients take them for the end of history.
 */
@Component
class ConsoReader {
    private static final Duration UNTIL_ENEDIS_ANSWERS = Duration.ofMinutes(1);
    private static final Duration UNTIL_THE_REST_ARRIVES = Duration.ofSeconds(10);

    private final UsagePointService points;
    private final MeteringService metering;
    private final QuotaService quotas;
    private final Clock clock;

    ConsoReader(UsagePointService points, MeteringService metering, QuotaService quotas, Clock clock) {
        this.points = points;
        this.metering = metering;
        this.quotas = quotas;
        this.clock = clock;
    }

    Readings read(ConsoPrincipal reader, ReadingQuery query) {
        boolean consentOver = holding(reader, query).heldUntil() != null;
        Readings readings = metering.read(reader.account(), query, ProgressListener.NONE);
        boolean nothing = readings.readings().isEmpty();
        if (consentOver && (nothing || reasonsOf(readings).contains(Reason.CONSENT_LOST))) {
            throw new RefusedByEnedisException(EnedisRefusal.NO_CONSENT);
        }
        requireAll(reader.account(), readings);
        if (nothing && !reasonsOf(readings).equals(Set.of(Reason.NOT_YET_PUBLISHED))) {
            throw new RefusedByEnedisException(whyNothing(readings.holes()));
        }
        return readings;
    }

    private static Set<Reason> reasonsOf(Readings readings) {
        return readings.holes().stream().map(Hole::reason).collect(Collectors.toSet());
    }

    /** The token opens the point, and it is in the account now. */
    private UsagePoint holding(ConsoPrincipal reader, ReadingQuery query) {
        if (!reader.opens(query.point().value())) {
            throw new PointNotOpenedException();
        }
        try {
            return points.get(reader.account(), query.point());
        } catch (UsagePointNotFoundException leftTheAccount) {
            PointNotOpenedException refused = new PointNotOpenedException();
            refused.initCause(leftTheAccount);
            throw refused;
        }
    }

    private void requireAll(AccountId account, Readings readings) {
        Set<Reason> reasons = reasonsOf(readings);
        if (reasons.contains(Reason.QUOTA_EXCEEDED)) {
            throw QuotaExceededException.upstream(quotas.usage(account));
        }
        if (reasons.contains(Reason.ENEDIS_UNAVAILABLE) || reasons.contains(Reason.BUDGET_EXHAUSTED)) {
            throw new IncompleteAnswerException(clock.instant().plus(UNTIL_ENEDIS_ANSWERS));
        }
        if (reasons.contains(Reason.NOT_YET_COLLECTED)) {
            throw new IncompleteAnswerException(clock.instant().plus(UNTIL_THE_REST_ARRIVES));
        }
    }

    /** One reason for the whole range, or simply nothing. */
    private static EnedisRefusal whyNothing(List<Hole> holes) {
        Set<EnedisRefusal> refusals =
                holes.stream().map(hole -> EnedisRefusal.of(hole.reason())).collect(Collectors.toSet());
        return refusals.size() == 1 ? refusals.iterator().next() : EnedisRefusal.NO_MEASURE;
    }
}
