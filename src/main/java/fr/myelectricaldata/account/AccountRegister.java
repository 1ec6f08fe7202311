package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.account.keys.DataKeys;
import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.account.role.Administrators;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changes an account: short transactions in which nothing is hashed slowly. */
@Component
class AccountRegister {
    private final Accounts accounts;
    private final ServerKeys serverKeys;
    private final DataKeys dataKeys;
    private final Administrators administrators;
    private final AccountSettings settings;
    private final ApplicationEventPublisher events;

    AccountRegister(
            Accounts accounts,
            ServerKeys serverKeys,
            DataKeys dataKeys,
            Administrators administrators,
            AccountSettings settings,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.serverKeys = serverKeys;
        this.dataKeys = dataKeys;
        this.administrators = administrators;
        this.settings = settings;
        this.events = events;
    }

    /** @throws EmailTakenException when the e-mail has an account, however recent */
    @Transactional
    Account add(AccountEntity account, ClientSecret secret) {
        account.setSecret(secret, serverKeys);
        saveAddress(account);
        dataKeys.create(account.id(), secret);
        Account added = describe(account);
        events.publishEvent(new AccountAdded(added));
        return added;
    }

    @Transactional
    ApiCredentials replaceSecret(AccountId id, ClientSecret secret) {
        AccountEntity account = entity(id);
        setSecret(account, secret);
        events.publishEvent(OwnerNews.of(describe(account), OwnerNews.Kind.SECRET_REPLACED));
        return new ApiCredentials(account.clientId(), secret.value());
    }

    /** With another data key as well: whoever has the former one reads nothing that is written from now on. */
    @Transactional
    ApiCredentials replaceSecretAndKey(AccountId id, ClientSecret secret) {
        AccountEntity account = entity(id);
        int generation = dataKeys.replace(id, secret);
        account.setSecret(secret, serverKeys);
        Account changed = describe(accounts.saveAndFlush(account));
        events.publishEvent(new CredentialsChanged(changed));
        events.publishEvent(new DataKeyReplaced(id, generation));
        events.publishEvent(OwnerNews.of(changed, OwnerNews.Kind.DATA_KEY_REPLACED));
        return new ApiCredentials(account.clientId(), secret.value());
    }

    @Transactional
    void replacePassword(AccountId id, String hash) {
        AccountEntity account = entity(id);
        setPassword(account, hash);
        events.publishEvent(OwnerNews.of(describe(account), OwnerNews.Kind.PASSWORD_CHANGED));
    }

    /** Tells every room, but not the owner. */
    void setSecret(AccountEntity account, ClientSecret secret) {
        dataKeys.handOver(account.id(), secret);
        account.setSecret(secret, serverKeys);
        events.publishEvent(new CredentialsChanged(describe(accounts.saveAndFlush(account))));
    }

    /** Tells every room, but not the owner. */
    void setPassword(AccountEntity account, String hash) {
        account.setPassword(hash);
        events.publishEvent(new CredentialsChanged(describe(accounts.saveAndFlush(account))));
    }

    @Transactional
    void outdateProofs(AccountId id) {
        AccountEntity account = entity(id);
        account.outdateProofs();
        events.publishEvent(new ProofsOutdated(describe(accounts.saveAndFlush(account))));
    }

    @Transactional
    void recover(AccountId id, ClientSecret secret) {
        dataKeys.recover(id, secret);
        AccountEntity account = entity(id);
        account.unlock();
        accounts.saveAndFlush(account);
    }

    @Transactional
    void switchTo(AccountId id, boolean active) {
        AccountEntity account = entity(id);
        account.switchTo(active);
        accounts.saveAndFlush(account);
    }

    /** @throws EmailTakenException when the address has an account, however recent */
    void saveAddress(AccountEntity account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException taken) {
            EmailTakenException exists = new EmailTakenException();
            exists.initCause(taken);
            throw exists;
        }
    }

    @Transactional
    void delete(AccountId id) {
        AccountEntity account = entity(id);
        if (describe(account).rights().administrator()) {
            administrators.requireAnother(id);
        }
        dataKeys.destroy(id);
        events.publishEvent(new AccountDeleted(id));
        accounts.delete(account);
    }

    Account describe(AccountEntity account) {
        return account.toAccount(settings.adminEmails());
    }

    AccountEntity entity(AccountId id) {
        return accounts.findById(id.toString()).orElseThrow(AccountNotFoundException::new);
    }
}
