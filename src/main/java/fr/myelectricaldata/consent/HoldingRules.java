package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** May this account become the holder of a point by this consent? Source: "Who holds a point" of the architecture. */
@Component
class HoldingRules {

    private final UsagePointService points;
    private final Authorisations authorisations;
    private final ConsentAuthority authority;
    private final ConsentSettings settings;
    private final ApplicationEventPublisher events;

    HoldingRules(
            UsagePointService points,
            Authorisations authorisations,
            ConsentAuthority authority,
            ConsentSettings settings,
            ApplicationEventPublisher events) {
        this.points = points;
        this.authorisations = authorisations;
        this.authority = authority;
        this.settings = settings;
        this.events = events;
    }

    enum Verdict {
        ATTACH,
        /** The present holder's permission is gone: release, then attach. */
        TAKE_OVER,
        ASK_OPERATOR,
        HELD_BY_ANOTHER
    }

    /**
     * A holder needs no fresh service to renew by an authorisation that is already its own. A new one has to be fresh
     * even for the holder: a household that moved out still holds its point, and must not catch its successor's.
     *
     * @param issuedOn Paris day on which the state of this consent was issued
     * @throws fr.myelectricaldata.common.DomainException when Enedis cannot be asked about the present holder
     */
    Verdict judge(AccountId account, AutorisationId autorisation, OfferedPoint offered, LocalDate issuedOn) {
        UsagePoint held = points.activeHolder(offered.point()).orElse(null);
        boolean holder = held != null && held.holder().equals(account);
        boolean renewal = holder && owns(account, autorisation);
        if (settings.datesDecide() && !renewal && !offered.beganOn(issuedOn)) {
            return Verdict.ASK_OPERATOR;
        }
        return judge(account, held);
    }

    /** The same with the operator's word in the place of the dates. */
    Verdict judgeVouched(AccountId account, OfferedPoint offered) {
        return judge(account, points.activeHolder(offered.point()).orElse(null));
    }

    private Verdict judge(AccountId account, @Nullable UsagePoint held) {
        if (held == null || held.holder().equals(account)) {
            return Verdict.ATTACH;
        }
        return stillPermitted(held) ? Verdict.HELD_BY_ANOTHER : Verdict.TAKE_OVER;
    }

    private boolean owns(AccountId account, AutorisationId autorisation) {
        return authorisations.ownerOf(autorisation).filter(account::equals).isPresent();
    }

    /** Ends the holding of whoever holds the point without permission; theirs stays theirs, read-only. */
    void releaseFor(AccountId newcomer, UsagePointId number) {
        points.activeHolder(number)
                .filter(held -> !held.holder().equals(newcomer))
                .ifPresent(held -> {
                    points.release(held.id(), ConsentLost.Reason.OTHER_HOLDER);
                    events.publishEvent(new ConsentLost(held, ConsentLost.Reason.OTHER_HOLDER));
                });
    }

    /** A holder whose permission was never recorded cannot be asked about: the operator decides. */
    private boolean stillPermitted(UsagePoint held) {
        var permissions = authorisations.covering(held.holder(), held.number());
        return permissions.isEmpty()
                || permissions.stream()
                        .flatMap(permission -> authority.servicesOf(permission.value()).stream())
                        .anyMatch(service -> service.active() && service.point().equals(held.number()));
    }
}
