package fr.myelectricaldata.legacy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointNotFoundException;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The point of an address. Whoever held it and has lost the consent is told so; for anybody else, unknown and somebody
 * else's are one answer, so that nobody learns which points exist.
 */
@Component
class OwnPoint {
    private final UsagePointService points;

    OwnPoint(UsagePointService points) {
        this.points = points;
    }

    /** @param use what is done with the point; it may refuse a former one as if there were none */
    <T> T use(AccountId account, String pdl, Function<UsagePointId, T> use) {
        UsagePointId point = new UsagePointId(pdl);
        try {
            return use.apply(point);
        } catch (UsagePointNotFoundException nothing) {
            DomainException refusal = held(account, point)
                    ? new MeterDataException(Finding.CONSENT_LOST, "the point is a former one")
                    : new PointAccessDeniedException();
            refusal.initCause(nothing);
            throw refusal;
        }
    }

    private boolean held(AccountId account, UsagePointId point) {
        try {
            points.get(account, point);
            return true;
        } catch (UsagePointNotFoundException never) {
            return false;
        }
    }
}
