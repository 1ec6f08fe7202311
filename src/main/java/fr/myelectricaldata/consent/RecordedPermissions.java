package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import org.springframework.stereotype.Component;

/** Asks Enedis about each permission of another account by which the point once came; there are seldom any. */
@Component
class RecordedPermissions implements ForeignPermissions {
    private final Authorisations authorisations;
    private final ConsentAuthority authority;

    RecordedPermissions(Authorisations authorisations, ConsentAuthority authority) {
        this.authorisations = authorisations;
        this.authority = authority;
    }

    @Override
    public boolean cover(AccountId newcomer, UsagePointId point) {
        return authorisations.ofOthers(newcomer, point).stream()
                .flatMap(permission -> authority.servicesOf(permission.value()).stream())
                .anyMatch(service -> service.active() && service.point().equals(point));
    }
}
