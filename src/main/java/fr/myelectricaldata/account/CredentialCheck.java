package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.common.EmailAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares what somebody presents with the hashes that are kept. */
@Component
class CredentialCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialCheck.class);

    private final Accounts accounts;
    private final AccountRegister register;
    private final ServerKeys serverKeys;
    private final PasswordEncoder passwords;

    /** Compared with when there is no account, so that the answer takes as long. */
    private final String nobodysHash;

    CredentialCheck(Accounts accounts, AccountRegister register, ServerKeys serverKeys, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.register = register;
        this.serverKeys = serverKeys;
        this.passwords = passwords;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    Optional<AccountEntity> byPassword(@Nullable String email, @Nullable String password) {
        Optional<AccountEntity> account = addressOf(email).flatMap(accounts::findByEmail);
        Optional<String> hash = account.flatMap(AccountEntity::passwordHash);
        boolean right = passwords.matches(bounded(password), hash.orElse(nobodysHash)) && hash.isPresent();
        if (!right) {
            LOG.info(
                    "sign-in: wrong password for {}",
                    account.map(known -> "account " + known.id()).orElse("an unknown address"));
        }
        return account.filter(known -> right).map(CredentialCheck::active);
    }

    boolean hasPassword(AccountEntity account, @Nullable String password) {
        return account.passwordHash()
                .filter(hash -> passwords.matches(bounded(password), hash))
                .isPresent();
    }

    Optional<AccountEntity> byClient(@Nullable String clientId, @Nullable String clientSecret) {
        Optional<ClientSecret> secret = ClientSecret.of(clientSecret);
        if (clientId == null || secret.isEmpty()) {
            return Optional.empty();
        }
        return accounts.findByClientId(clientId)
                .filter(account -> account.hasSecret(secret.get()))
                .map(CredentialCheck::active)
                .map(account -> unlocked(account, secret.get()));
    }

    /** The stored hash is compared too: a row is found by its index, but believed by its hash. */
    Optional<AccountEntity> bySecret(@Nullable String clientSecret) {
        return ClientSecret.of(clientSecret)
                .flatMap(secret -> accounts.findBySecretIndexIn(serverKeys.indexesOf(secret.hash()))
                        .filter(account -> account.active() && account.hasSecret(secret))
                        .map(account -> unlocked(account, secret)));
    }

    private AccountEntity unlocked(AccountEntity account, ClientSecret secret) {
        if (account.keyLocked()) {
            register.recover(account.id(), secret);
        }
        return account;
    }

    private static AccountEntity active(AccountEntity account) {
        if (!account.active()) {
            throw new AccountInactiveException();
        }
        return account;
    }

    /** A malformed address is as unknown as any other. */
    private static Optional<String> addressOf(@Nullable String email) {
        return Optional.ofNullable(email).flatMap(EmailAddress::read).map(EmailAddress::value);
    }

    /** Nobody's password is longer than the policy allows; whoever sends more, or no text at all, has it wrong. */
    private static String bounded(@Nullable String password) {
        int longest = 2 * PasswordPolicy.MAX_LENGTH;
        return password == null || password.length() > longest || !PasswordPolicy.readable(password) ? "" : password;
    }
}
