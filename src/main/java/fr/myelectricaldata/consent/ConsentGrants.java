package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.consent.HoldingRules.Verdict;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.UsagePointService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns an authorisation into points of an account, as far as the rules allow; never inside a transaction. */
@Component
class ConsentGrants {

    private final ConsentAuthority authority;
    private final Authorisations authorisations;
    private final HoldingRules rules;
    private final UsagePointService points;
    private final OperatorDesk desk;
    private final FirstContracts contracts;
    private final Clock clock;

    ConsentGrants(
            ConsentAuthority authority,
            Authorisations authorisations,
            HoldingRules rules,
            UsagePointService points,
            OperatorDesk desk,
            FirstContracts contracts,
            Clock clock) {
        this.authority = authority;
        this.authorisations = authorisations;
        this.rules = rules;
        this.points = points;
        this.desk = desk;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * @param issuedOn Paris day on which the state of this consent was issued
     * @throws DomainException when Enedis fails; nothing is attached then
     */
    ConsentOutcome grant(AccountId account, AutorisationId autorisation, LocalDate issuedOn) {
        List<ConsentAuthority.Service> services = authority.servicesOf(autorisation.value());
        if (services.isEmpty()) {
            return new ConsentOutcome.NotYetListed();
        }
        if (ownedByAnother(account, autorisation)) {
            return contested(account, services);
        }
        Map<OfferedPoint, Verdict> verdicts = new LinkedHashMap<>();
        OfferedPoint.among(services)
                .forEach(offered -> verdicts.put(offered, rules.judge(account, autorisation, offered, issuedOn)));
        if (verdicts.isEmpty()) {
            return new ConsentOutcome.Invalid();
        }
        boolean allowed = verdicts.containsValue(Verdict.ATTACH) || verdicts.containsValue(Verdict.TAKE_OVER);
        if (allowed && !authorisations.bind(account, autorisation)) {
            return contested(account, services);
        }
        return carryOut(account, autorisation, issuedOn, verdicts);
    }

    private boolean ownedByAnother(AccountId account, AutorisationId autorisation) {
        return authorisations
                .ownerOf(autorisation)
                .filter(owner -> !owner.equals(account))
                .isPresent();
    }

    /**
     * Somebody else's: told like one that Enedis does not list, so that nobody learns which numbers are taken. The
     * operator learns of it, for one of the two accounts is not the household's.
     */
    private ConsentOutcome contested(AccountId account, List<ConsentAuthority.Service> services) {
        desk.alertOnce(
                account, ConsentAlert.Reason.CONTESTED, services.getFirst().point());
        return new ConsentOutcome.NotYetListed();
    }

    /** Does Enedis list anything under it? */
    boolean listed(AutorisationId autorisation) {
        return !authority.servicesOf(autorisation.value()).isEmpty();
    }

    /** Attaches nothing; every point of the authorisation waits for the operator. */
    ConsentOutcome askOperator(AccountId account, AutorisationId autorisation, LocalDate issuedOn) {
        Map<OfferedPoint, Verdict> verdicts = new LinkedHashMap<>();
        OfferedPoint.among(authority.servicesOf(autorisation.value()))
                .forEach(offered -> verdicts.put(offered, Verdict.ASK_OPERATOR));
        return carryOut(account, autorisation, issuedOn, verdicts);
    }

    /**
     * Attaches one point whose date the operator vouches for.
     *
     * @throws DomainException when Enedis fails; nothing is attached then
     */
    ConsentOutcome vouched(AccountId account, AutorisationId autorisation, UsagePointId point) {
        Optional<OfferedPoint> listed = OfferedPoint.among(authority.servicesOf(autorisation.value())).stream()
                .filter(offered -> offered.point().equals(point))
                .findFirst();
        if (listed.isEmpty()) {
            return new ConsentOutcome.NotYetListed();
        }
        Verdict verdict = rules.judgeVouched(account, listed.get());
        if (verdict != Verdict.HELD_BY_ANOTHER && !authorisations.bind(account, autorisation)) {
            return new ConsentOutcome.Invalid();
        }
        return carryOut(account, autorisation, Paris.today(clock), Map.of(listed.get(), verdict));
    }

    private ConsentOutcome carryOut(
            AccountId account, AutorisationId autorisation, LocalDate issuedOn, Map<OfferedPoint, Verdict> verdicts) {
        Set<?> before = points.list(account).stream().map(UsagePoint::number).collect(Collectors.toSet());
        List<UsagePoint> attached = new ArrayList<>();
        boolean held = false;
        for (Map.Entry<OfferedPoint, Verdict> entry : verdicts.entrySet()) {
            OfferedPoint offered = entry.getKey();
            switch (entry.getValue()) {
                case ASK_OPERATOR ->
                    desk.request(
                            account,
                            autorisation,
                            new ConsentRequest(
                                    account, offered.point(), offered.firstStart(), issuedOn, clock.instant()));
                case HELD_BY_ANOTHER -> held |= refuse(account, offered);
                case ATTACH, TAKE_OVER -> {
                    Optional<UsagePoint> point = attach(account, autorisation, offered, entry.getValue());
                    point.ifPresent(attached::add);
                    held |= point.isEmpty() && refuse(account, offered);
                }
            }
        }
        if (!attached.isEmpty()) {
            int renewed = Math.toIntExact(attached.stream()
                    .filter(point -> before.contains(point.number()))
                    .count());
            return new ConsentOutcome.Granted(contracts.of(attached), renewed);
        }
        return held ? new ConsentOutcome.HeldByAnother() : new ConsentOutcome.AwaitingOperator();
    }

    private boolean refuse(AccountId account, OfferedPoint offered) {
        desk.alert(account, ConsentAlert.Reason.HELD_BY_ANOTHER, offered.point());
        return true;
    }

    /** Empty when another account became the holder in between. */
    private Optional<UsagePoint> attach(
            AccountId account, AutorisationId autorisation, OfferedPoint offered, Verdict verdict) {
        if (verdict == Verdict.TAKE_OVER) {
            rules.releaseFor(account, offered.point());
        }
        try {
            UsagePoint point = points.attach(account, offered.point(), Origin.ENEDIS, offered.lastEnd());
            authorisations.granted(account, autorisation, offered.point());
            desk.settled(account, offered.point());
            return Optional.of(point);
        } catch (IllegalStateException heldByAnother) {
            return Optional.empty();
        }
    }
}
