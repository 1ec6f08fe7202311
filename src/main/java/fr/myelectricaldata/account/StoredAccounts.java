package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.common.EmailAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The accounts of the database. */
@Service
class StoredAccounts implements AccountService {
    private static final int CLIENT_ID_BYTES = 32;

    private final Accounts accounts;
    private final AccountRegister register;
    private final CredentialCheck credentials;
    private final SetUpLinks setUpLinks;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredAccounts(
            Accounts accounts,
            AccountRegister register,
            CredentialCheck credentials,
            SetUpLinks setUpLinks,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.register = register;
        this.credentials = credentials;
        this.setUpLinks = setUpLinks;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public SignedUp signUp(EmailAddress email, NewPassword password) {
        String hash = passwords.encode(password.value());
        if (hash == null || accounts.findByEmail(email.value()).isPresent()) {
            throw new EmailTakenException();
        }
        AccountEntity account = draft(email, false);
        account.setPassword(hash);
        ClientSecret secret = ClientSecret.random(random);
        Account added = register.add(account, secret);
        return new SignedUp(added, new ApiCredentials(added.clientId(), secret.value()));
    }

    @Override
    public Account ensureDemo(EmailAddress email) {
        Account account = find(email).orElseGet(() -> addDemo(email));
        if (!account.rights().readsOnly()) {
            throw new EmailTakenException();
        }
        return account;
    }

    private Account addDemo(EmailAddress email) {
        try {
            return register.add(draft(email, true), ClientSecret.random(random));
        } catch (EmailTakenException otherProcessWasFaster) {
            return find(email).orElseThrow(() -> otherProcessWasFaster);
        }
    }

    private AccountEntity draft(EmailAddress email, boolean demo) {
        return new AccountEntity(
                AccountId.random(),
                email,
                demo,
                clientId(random),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    static String clientId(SecureRandom random) {
        byte[] bytes = new byte[CLIENT_ID_BYTES];
        random.nextBytes(bytes);
        return "cli_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.findById(id.toString()).map(register::describe);
    }

    @Override
    public Map<AccountId, Account> findAll(Set<AccountId> ids) {
        return accounts.findByIdIn(ids.stream().map(AccountId::toString).toList()).stream()
                .map(register::describe)
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> supported(Instant at) {
        return accounts.findSupported(at.toEpochMilli()).stream()
                .map(register::describe)
                .toList();
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(register::describe);
    }

    @Override
    public Account get(AccountId id) {
        return find(id).orElseThrow(AccountNotFoundException::new);
    }

    @Override
    public Optional<Account> authenticate(@Nullable String email, @Nullable String password) {
        return credentials.byPassword(email, password).map(register::describe);
    }

    @Override
    public Optional<Account> authenticateClient(@Nullable String clientId, @Nullable String clientSecret) {
        return credentials.byClient(clientId, clientSecret).map(register::describe);
    }

    @Override
    public Optional<Account> findBySecret(@Nullable String clientSecret) {
        return credentials.bySecret(clientSecret).map(register::describe);
    }

    @Override
    public ApiCredentials regenerateSecret(AccountId id) {
        return register.replaceSecret(id, ClientSecret.random(random));
    }

    @Override
    public ApiCredentials regenerateSecretAndKey(AccountId id) {
        return register.replaceSecretAndKey(id, ClientSecret.random(random));
    }

    @Override
    public void changePassword(AccountId id, @Nullable String current, NewPassword replacement) {
        AccountEntity account = accounts.findById(id.toString()).orElseThrow(AccountNotFoundException::new);
        if (!credentials.hasPassword(account, current)) {
            throw new WrongPasswordException();
        }
        String hash = passwords.encode(replacement.value());
        if (hash != null) {
            register.replacePassword(id, hash);
        }
    }

    @Override
    public void switchTo(AccountId id, boolean active) {
        register.switchTo(id, active);
    }

    @Override
    public void delete(AccountId id) {
        register.delete(id);
    }

    @Override
    public boolean hasAdministrator() {
        return setUpLinks.hasAdministrator();
    }

    @Override
    public Account redeemSetUpLink(AccountId id, @Nullable String token) {
        return register.describe(setUpLinks.redeem(id, token));
    }
}
