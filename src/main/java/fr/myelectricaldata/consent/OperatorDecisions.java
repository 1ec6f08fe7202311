package fr.myelectricaldata.consent;

import static fr.myelectricaldata.consent.ConsentDecided.Word.APPROVED_IN_VAIN;
import static fr.myelectricaldata.consent.ConsentDecided.Word.ATTACHED;
import static fr.myelectricaldata.consent.ConsentDecided.Word.REFUSED;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.meter.UsagePointId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what the operator decided; the log and the audit trail keep that it was decided. */
@Service
class OperatorDecisions implements ConsentDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDecisions.class);

    private final OperatorDesk desk;
    private final ConsentGrants grants;
    private final ApplicationEventPublisher events;

    OperatorDecisions(OperatorDesk desk, ConsentGrants grants, ApplicationEventPublisher events) {
        this.desk = desk;
        this.grants = grants;
        this.events = events;
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
        decided(operator, account, point, last instanceof ConsentOutcome.Granted ? ATTACHED : APPROVED_IN_VAIN);
        return last;
    }

    @Override
    @Transactional
    public void refuse(AccountPrincipal operator, AccountId account, UsagePointId point) {
        desk.settled(account, point);
        LOG.info("consent: operator {} refused a request of account {}", operator.id(), account);
        decided(operator, account, point, REFUSED);
    }

    private void decided(AccountPrincipal operator, AccountId account, UsagePointId point, ConsentDecided.Word word) {
        events.publishEvent(new ConsentDecided(operator, account, point, word));
    }
}
