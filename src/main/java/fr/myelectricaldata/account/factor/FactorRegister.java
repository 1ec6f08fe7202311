package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.SecurityChange;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changes a second factor: short transactions. */
@Component
class FactorRegister {
    static final int CODES = 10;

    private final FactorTable rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorRegister(FactorTable rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void turnOn(AccountId account, byte[] secret, long step, List<RecoveryCode> codes) {
        rows.save(account, secret, clock.instant(), step);
        rows.replaceCodes(account, codes);
        events.publishEvent(new SecurityChange(account, SecurityChange.Kind.SECOND_FACTOR_ON));
    }

    @Transactional
    public void renew(AccountId account, List<RecoveryCode> codes) {
        rows.replaceCodes(account, codes);
        events.publishEvent(new SecurityChange(account, SecurityChange.Kind.RECOVERY_CODES_RENEWED));
    }

    /** Says nothing, and false, when there was none. */
    @Transactional
    public boolean turnOff(AccountId account, SecurityChange.Kind how) {
        boolean was = rows.delete(account);
        if (was) {
            events.publishEvent(new SecurityChange(account, how));
        }
        return was;
    }
}
