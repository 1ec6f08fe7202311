package fr.myelectricaldata.account.factor;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountDeleted;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.WrongPasswordException;
import fr.myelectricaldata.account.signin.SignIn.Proof;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The second factor of those who want one: an authenticator app's codes, and ten recovery codes for when the app is lost.
 * Each code works once, in whatever process it is given.
 */
@Service
public class SecondFactors {
    private final PasswordAgain passwords;
    private final FactorTable rows;
    private final FactorRegister register;
    private final FactorThrottle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            PasswordAgain passwords,
            FactorTable rows,
            FactorRegister register,
            FactorThrottle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.rows = rows;
        this.register = register;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** @param codesLeft recovery codes that were not used yet */
    public record Status(Instant since, int codesLeft) {}

    /** Is the password not enough? */
    public boolean on(AccountId account) {
        return rows.on(account);
    }

    /** Empty when the password is enough. */
    public Optional<Status> statusOf(AccountId account) {
        return rows.status(account);
    }

    /** A new secret to show; nothing is kept of it. */
    public Enrolment begin(Account account) {
        return Enrolment.of(account, random);
    }

    /**
     * From now on the password is not enough. Returns the recovery codes, of which only hashes are kept.
     *
     * @param code of the app that took the secret
     * @throws WrongPasswordException when {@code password} is not the account's
     * @throws WrongCodeException when the app and this server do not agree
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException after many attempts
     */
    public List<String> turnOn(Enrolment enrolment, @Nullable String password, @Nullable String code) {
        AccountId account = enrolment.account().id();
        passwords.confirm(account, password);
        long step =
                Totp.stepOf(enrolment.secret(), digits(code), clock.instant()).orElseThrow(WrongCodeException::new);
        List<RecoveryCode> codes = newCodes();
        register.turnOn(account, enrolment.secret(), step, codes);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /**
     * By what {@code presented} proves the account: a code of the app, or a recovery code, which is used up. Empty when it
     * proves nothing.
     *
     * @param address of the network, as the request came
     * @throws fr.myelectricaldata.throttle.TooManyRequestsException after many attempts; the app's codes of an account and
     *     its recovery codes are counted apart
     * @throws fr.myelectricaldata.account.DataKeyLockedException for the app's codes, while the server key is lost
     */
    public Optional<Proof> prove(AccountId account, @Nullable String presented, @Nullable String address) {
        Optional<RecoveryCode> recovery = RecoveryCode.typed(presented);
        if (recovery.isPresent()) {
            throttle.beforeRecovery(account, address);
            return rows.use(account, recovery.get(), clock.instant())
                    ? Optional.of(recovered(account))
                    : Optional.empty();
        }
        throttle.beforeCode(account);
        return appProves(account, digits(presented)) ? Optional.of(Proof.CODE) : Optional.empty();
    }

    /**
     * Ten new recovery codes; the former ones are dead.
     *
     * @throws WrongCodeException when {@code code} proves nothing
     */
    public List<String> renewCodes(AccountId account, @Nullable String code, @Nullable String address) {
        confirm(account, code, address);
        List<RecoveryCode> codes = newCodes();
        register.renew(account, codes);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /**
     * The password is enough again.
     *
     * @throws WrongPasswordException when {@code password} is not the account's
     * @throws WrongCodeException when {@code code} proves nothing
     */
    public void turnOff(AccountId account, @Nullable String password, @Nullable String code, @Nullable String address) {
        passwords.confirm(account, password);
        confirm(account, code, address);
        register.turnOff(account, SecurityChange.Kind.SECOND_FACTOR_OFF);
    }

    /**
     * An operator helps somebody who lost everything; whether they may is for the caller to know.
     *
     * @return whether there was one
     */
    public boolean remove(AccountId account) {
        return register.turnOff(account, SecurityChange.Kind.SECOND_FACTOR_REMOVED);
    }

    @EventListener
    void forget(AccountDeleted deleted) {
        rows.delete(deleted.account());
    }

    private void confirm(AccountId account, @Nullable String code, @Nullable String address) {
        if (prove(account, code, address).isEmpty()) {
            throw new WrongCodeException();
        }
    }

    private boolean appProves(AccountId account, String code) {
        return rows.secret(account)
                .map(secret -> Totp.stepOf(secret, code, clock.instant()))
                .filter(step -> step.isPresent() && rows.use(account, step.getAsLong()))
                .isPresent();
    }

    private Proof recovered(AccountId account) {
        events.publishEvent(new SecurityChange(account, SecurityChange.Kind.RECOVERY_CODE_USED));
        return Proof.RECOVERY;
    }

    private List<RecoveryCode> newCodes() {
        return Stream.generate(() -> RecoveryCode.random(random))
                .limit(FactorRegister.CODES)
                .toList();
    }

    /** Apps show their six digits in two groups. */
    private static String digits(@Nullable String typed) {
        String digits = typed == null || typed.length() > 2 * Totp.DIGITS ? "" : typed.replaceAll("\\s", "");
        return digits.matches("[0-9]{" + Totp.DIGITS + "}") ? digits : "";
    }
}
