package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentRequiredException;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.PointClaims;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointHeldException;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.throttle.Throttle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Points that came to the account by its own permission once and that Enedis still lists under it. */
@Component
class ConsentedPoints implements PointClaims {

    private static final Throttle.Limit CLAIMS = new Throttle.Limit("pdl-claim", 10, Duration.ofHours(1));

    private final UsagePointService points;
    private final Authorisations authorisations;
    private final ConsentAuthority authority;
    private final FirstContracts contracts;
    private final Throttle throttle;

    ConsentedPoints(
            UsagePointService points,
            Authorisations authorisations,
            ConsentAuthority authority,
            FirstContracts contracts,
            Throttle throttle) {
        this.points = points;
        this.authorisations = authorisations;
        this.authority = authority;
        this.contracts = contracts;
        this.throttle = throttle;
    }

    @Override
    public UsagePoint claim(AccountId account, UsagePointId number) {
        Optional<UsagePoint> holding = points.activeHolder(number);
        if (holding.isPresent()) {
            throw holding.get().holder().equals(account)
                    ? new UsagePointHeldException()
                    : new ConsentRequiredException();
        }
        throttle.take(CLAIMS, account.toString());
        for (AutorisationId permission : authorisations.of(account)) {
            for (OfferedPoint offered : OfferedPoint.among(authority.servicesOf(permission.value()))) {
                if (offered.point().equals(number)) {
                    UsagePoint point = attach(account, offered);
                    authorisations.granted(account, permission, number);
                    return contracts.of(List.of(point)).getFirst();
                }
            }
        }
        throw new ConsentRequiredException();
    }

    private UsagePoint attach(AccountId account, OfferedPoint offered) {
        try {
            return points.attach(account, offered.point(), Origin.ENEDIS, offered.lastEnd());
        } catch (IllegalStateException takenMeanwhile) {
            throw new ConsentRequiredException();
        }
    }
}
