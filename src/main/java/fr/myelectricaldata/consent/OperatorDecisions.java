package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.meter.UsagePointId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Carries out what the operator decided; the log keeps that it was decided. */
@Service
class OperatorDecisions implements ConsentDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDecisions.class);

    private final OperatorDesk desk;
    private final ConsentGrants grants;

    OperatorDecisions(OperatorDesk desk, ConsentGrants grants) {
        this.desk = desk;
        this.grants = grants;
    }

    @Override
    public ConsentOutcome approve(AccountPrincipal operator, AccountId account, UsagePointId point) {
        ConsentOutcome last = new ConsentOutcome.Invalid();
        for (AutorisationId autorisation : desk.autorisationsOf(account, point)) {
            last = grants.vouched(account, autorisation, point);
            if (last instanceof ConsentOutcome.Granted) {
                break;
            }
        }
        LOG.info(
                "consent: operator {} approved a request of account {}: {}",
                operator.id(),
                account,
                last.getClass().getSimpleName());
        return last;
    }

    @Override
    public void refuse(AccountPrincipal operator, AccountId account, UsagePointId point) {
        desk.settled(account, point);
        LOG.info("consent: operator {} refused a request of account {}", operator.id(), account);
    }
}
