package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountThrottle;
import fr.myelectricaldata.throttle.Throttle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Six digits, of which three are right at any moment, are guessed once in 20 years at 48 a day. Recovery
 * codes cannot be guessed at any pace: they are counted by network as well, so that whoever knows the password and uses up
 * the account's attempts does not lock its owner out.
 */
@Component
class FactorThrottle {
    private static final Throttle.Limit CODES = new Throttle.Limit("second-factor", 8, Duration.ofMinutes(15));
    private static final Throttle.Limit CODES_A_DAY = new Throttle.Limit("second-factor-day", 48, Duration.ofDays(1));
    private static final Throttle.Limit RECOVERY = new Throttle.Limit("recovery-code", 10, Duration.ofMinutes(15));
    private static final Throttle.Limit PASSWORDS =
            new Throttle.Limit("second-factor-password", 10, Duration.ofMinutes(15));

    private final Throttle throttle;

    FactorThrottle(Throttle throttle) {
        this.throttle = throttle;
    }

    void beforeCode(AccountId account) {
        throttle.take(CODES, account.toString());
        throttle.take(CODES_A_DAY, account.toString());
    }

    void beforeRecovery(AccountId account, @Nullable String address) {
        throttle.take(RECOVERY, account + " " + AccountThrottle.network(address));
    }

    /** Asked for again in a session that is open. */
    void beforePassword(AccountId account) {
        throttle.take(PASSWORDS, account.toString());
    }
}
