package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.common.EmailAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever proved to read an account's mailbox may change in it. Whether that is proved is for the caller to know;
 * passwords come hashed, as a transaction is no place for slow work.
 */
@Component
public class AccountChanges {
    private final Accounts accounts;
    private final AccountRegister register;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountChanges(Accounts accounts, AccountRegister register, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Account verify(AccountId id) {
        AccountEntity account = register.entity(id);
        account.verifyEmail();
        return register.describe(accounts.saveAndFlush(account));
    }

    /**
     * Sets a password. Whoever opened an account in the name of an address, without ever reading it, loses the client secret
     * as well as the password once the one who does read it comes.
     */
    @Transactional
    public Account reset(AccountId id, String passwordHash) {
        AccountEntity account = register.entity(id);
        register.setPassword(account, passwordHash);
        if (!account.emailVerified()) {
            register.setSecret(account, ClientSecret.random(random));
            account.verifyEmail();
            accounts.saveAndFlush(account);
        }
        Account changed = register.describe(account);
        events.publishEvent(OwnerNews.of(changed, OwnerNews.Kind.PASSWORD_CHANGED));
        return changed;
    }

    /** @throws EmailTakenException when the address has got an account meanwhile */
    @Transactional
    public Account changeEmail(AccountId id, EmailAddress replacement) {
        AccountEntity account = register.entity(id);
        EmailAddress former = register.describe(account).email();
        account.changeEmail(replacement);
        register.saveAddress(account);
        Account changed = register.describe(account);
        events.publishEvent(new OwnerNews(changed, OwnerNews.Kind.EMAIL_CHANGED, former));
        return changed;
    }

    /** Changes what holds for a while. */
    @Transactional
    public Account mark(AccountId id, UnaryOperator<AccountMarks> change) {
        AccountEntity account = register.entity(id);
        account.mark(change.apply(register.describe(account).marks()));
        return register.describe(accounts.saveAndFlush(account));
    }

    /**
     * An account in which nobody can sign in until its owner accepts it.
     *
     * @throws EmailTakenException when the address has an account
     */
    @Transactional
    public Account addInvited(EmailAddress email) {
        AccountEntity account = new AccountEntity(
                AccountId.random(),
                email,
                false,
                StoredAccounts.clientId(random),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return register.add(account, ClientSecret.random(random));
    }

    /** Empty-handed until now: does the account wait for its first password? */
    public boolean awaitsOwner(AccountId id) {
        AccountEntity account = register.entity(id);
        return account.passwordHash().isEmpty()
                && !register.describe(account).rights().readsOnly();
    }

    /** The first password, and credentials that are shown this once. */
    @Transactional
    public SignedUp accept(AccountId id, String passwordHash) {
        AccountEntity account = register.entity(id);
        ClientSecret secret = ClientSecret.random(random);
        account.verifyEmail();
        register.setPassword(account, passwordHash);
        register.setSecret(account, secret);
        return new SignedUp(register.describe(account), new ApiCredentials(account.clientId(), secret.value()));
    }
}
